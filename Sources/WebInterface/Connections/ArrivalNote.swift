import NIOCore

/// Tells the guard of a connection that bytes have come, which the parser keeps to itself until a
/// head is whole.
final class ArrivalNote: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let connection: ConnectionGuard

    init(_ connection: ConnectionGuard) { self.connection = connection }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        connection.noteBytes()
        context.fireChannelRead(data)
    }
}

@available(*, unavailable)
extension ArrivalNote: Sendable {}

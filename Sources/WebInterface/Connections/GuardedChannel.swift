import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// A connection that speaks HTTP/1.1, with what guards it before the site sees anything.
struct GuardedChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let base: HTTP1Channel
    private let limits: ConnectionLimits
    private let peers: PeerConnections

    init(
        responder: @escaping HTTPChannelHandler.Responder, limits: ConnectionLimits,
        peers: PeerConnections
    ) {
        base = HTTP1Channel(
            responder: responder,
            configuration: .init(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10,
                    maxHeaderFieldCount: 100)))
        self.limits = limits
        self.peers = peers
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let connection = ConnectionGuard(limits: limits)
            try pipeline.addHandler(connection, position: .after(decoder))
            try pipeline.addHandler(ArrivalNote(connection), position: .before(decoder))
            if let peer = channel.remoteAddress?.ipAddress {
                if peers.open(from: peer) {
                    channel.closeFuture.whenComplete { _ in peers.close(from: peer) }
                } else {
                    channel.close(promise: nil)
                }
            }
            return value
        }
    }

    func handle(value: Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}

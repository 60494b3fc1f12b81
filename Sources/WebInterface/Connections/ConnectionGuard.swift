import NIOCore
import NIOHTTP1

/// Stands between the parser of HTTP and the site: refuses what is no sound request with an answer
/// that has our headers, ends requests that come too slowly or are too large, connections that rest,
/// and readers that stall.
///
/// A connection that has been refused is listened to for a moment longer, with nothing made of what
/// comes: closing at once would take the answer from a sender that is still sending.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let limits: ConnectionLimits
    private let check: RequestHeadCheck
    /// Requests that were let through and not yet answered.
    private var owed = 0
    /// Whether the last of them is still coming.
    private var isReceiving = false
    /// Whether the head of an answer has gone that is not yet at its end.
    private var isAnswering = false
    private var bodyBytes = 0
    private var bodyBegan = NIODeadline.uptimeNanoseconds(0)
    /// When a part of the body came last.
    private var partCame = NIODeadline.uptimeNanoseconds(0)
    /// Whether bytes have come of a request whose head is not whole yet.
    private var hasPartOfHead = false
    /// Looks whether a head or a body is late.
    private var arrivalCheck: Scheduled<Void>?
    private var stallCheck: Scheduled<Void>?
    /// What the last request is to be answered.
    private var refusal: RequestRefusal?
    /// Whether nothing that comes or goes counts any more.
    private var isOver = false
    /// Whether the connection may be closed: not while a refused sender is listened to.
    private var mayClose = true
    /// Whether the last request wants no body in its answer.
    private var isHead = false

    init(limits: ConnectionLimits) {
        self.limits = limits
        check = RequestHeadCheck(limits: limits)
    }

    // MARK: What comes

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { watchHead(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        watchHead(context)
        context.fireChannelActive()
    }

    /// Notes that bytes have come, before the parser makes a request of them.
    func noteBytes() { hasPartOfHead = true }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver, refusal == nil else { return }
        hasPartOfHead = false
        switch unwrapInboundIn(data) {
        case .head(var head):
            isHead = head.method == .HEAD
            if let reason = check.refusal(of: head) { return refuse(reason, context) }
            guard let address = check.address(of: head) else { return refuse(.malformed, context) }
            head.uri = address
            owed += 1
            isReceiving = true
            bodyBytes = 0
            bodyBegan = .now()
            partCame = bodyBegan
            watchBody(context)
            context.fireChannelRead(wrapInboundOut(.head(head)))
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            partCame = .now()
            guard bodyBytes <= limits.largestBody else { return refuse(.tooLarge, context) }
            context.fireChannelRead(data)
        case .end:
            isReceiving = false
            arrivalCheck?.cancel()
            context.fireChannelRead(data)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isOver, let error = error as? HTTPParserError else {
            return context.fireErrorCaught(error)
        }
        guard refusal == nil else { return }
        refuse(RequestRefusal(error), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        arrivalCheck?.cancel()
        stallCheck?.cancel()
        context.fireChannelInactive()
    }

    private func watchHead(_ context: ChannelHandlerContext) {
        arrivalCheck?.cancel()
        arrivalCheck = context.eventLoop.assumeIsolated().scheduleTask(in: limits.idle) {
            self.endRest(context)
        }
    }

    /// Ends a connection on which no request has become whole for too long.
    private func endRest(_ context: ChannelHandlerContext) {
        guard !isOver, refusal == nil, owed == 0 else { return }
        // Who has sent nothing waits for no answer: a browser would show it for its next request.
        guard hasPartOfHead else { return context.close(promise: nil) }
        isHead = false
        refuse(.tooSlow, context)
    }

    /// When the body has to be whole, or another part of it has to have come.
    private var bodyIsDue: NIODeadline {
        let given = limits.body + .seconds(Int64(bodyBytes / limits.bodyBytesPerSecond))
        return min(bodyBegan + given, partCame + limits.idle)
    }

    private func watchBody(_ context: ChannelHandlerContext) {
        arrivalCheck?.cancel()
        let loop = context.eventLoop.assumeIsolated()
        arrivalCheck = loop.scheduleTask(deadline: bodyIsDue) {
            guard self.isReceiving, !self.isOver, self.refusal == nil else { return }
            if self.bodyIsDue > .now() {
                self.watchBody(context)
            } else {
                self.refuse(.tooSlow, context)
            }
        }
    }

    // MARK: Refusing

    private func refuse(_ reason: RequestRefusal, _ context: ChannelHandlerContext) {
        refusal = reason
        // Else a handler that reads the body would take what there is for all of it.
        if isReceiving { context.fireErrorCaught(HTTPParserError.invalidContentLength) }
        refuseIfDue(context)
    }

    /// Answers with the refusal once the requests before have their answers.
    private func refuseIfDue(_ context: ChannelHandlerContext) {
        // A request whose body is refused is itself owed an answer, which this is.
        guard !isOver, let refusal, owed == (isReceiving ? 1 : 0) else { return }
        if !isAnswering {
            let body = refusal.body
            context.write(
                wrapOutboundOut(.head(refusal.head(bodyLength: body.utf8.count))), promise: nil)
            if !isHead {
                let bytes = context.channel.allocator.buffer(string: body)
                context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
            }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
        end(context)
    }

    /// Sends nothing more, and closes a moment later.
    private func end(_ context: ChannelHandlerContext) {
        guard !isOver else { return }
        isOver = true
        mayClose = false
        arrivalCheck?.cancel()
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: limits.lingering) {
            self.mayClose = true
            context.close(promise: nil)
        }
    }

    // MARK: What goes

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isOver else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isAnswering = true
            // What is left of a body that nobody wants is not waited for.
            if isReceiving, owed == 1 {
                head.headers.replaceOrAdd(name: "Connection", value: "close")
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            isAnswering = false
            owed -= 1
            context.write(data, promise: promise)
            if isReceiving, owed == 0 {
                context.flush()
                end(context)
                context.fireErrorCaught(HTTPParserError.invalidContentLength)
            } else if refusal != nil {
                context.flush()
                refuseIfDue(context)
            } else if owed == 0 {
                watchHead(context)
            }
        }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard !mayClose else { return context.close(mode: mode, promise: promise) }
        context.channel.closeFuture.cascade(to: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallCheck?.cancel()
        stallCheck = nil
        if !context.channel.isWritable {
            stallCheck = context.eventLoop.assumeIsolated().scheduleTask(in: limits.stalled) {
                self.mayClose = true
                context.close(promise: nil)
            }
        }
        context.fireChannelWritabilityChanged()
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}

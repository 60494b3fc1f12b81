import NIOCore

/// What a connection may ask of the server.
struct ConnectionLimits: Sendable {
    /// How long a connection may rest between requests, the head of a request take in all, and a
    /// part of a body be waited for.
    let idle: TimeAmount
    /// How long a body may take in all, besides the time that its bytes give.
    let body: TimeAmount
    /// The bytes of a body that give it another second.
    let bodyBytesPerSecond = 16 << 10
    /// The most bytes of a body: an upload, and so much more that one that is a little too large is told
    /// so by the site.
    let largestBody: Int
    /// How long a browser may take no byte of an answer.
    let stalled: TimeAmount
    /// How long a refused sender is listened to, so that it can read why.
    let lingering: TimeAmount = .seconds(1)
    /// The most bytes of an address.
    let longestAddress = 16_384
    /// The most connections in all.
    let connections = 2_000
    /// The most connections of one network address.
    let connectionsOfPeer = 64

    /// Creates limits with which a sender may take so long, and a reader twice that, and a file may have
    /// so many bytes.
    init(patience: Duration, largestFile: Int) {
        largestBody = largestFile + 64_000_000
        idle = TimeAmount(patience)
        body = idle
        stalled = idle * 2
    }
}

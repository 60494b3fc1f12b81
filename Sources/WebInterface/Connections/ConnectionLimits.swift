import NIOCore

/// What a connection may ask of the server.
struct ConnectionLimits: Sendable {
    /// How long a connection may rest between requests, and the head of a request take in all.
    var idle: TimeAmount = .seconds(30)
    /// How long a body may take in all, besides the time that its bytes give.
    var body: TimeAmount = .seconds(30)
    /// The bytes of a body that give it another second.
    var bodyBytesPerSecond = 16 << 10
    /// The most bytes of a body: an upload.
    var largestBody = 256 << 20
    /// How long a browser may take no byte of an answer.
    var stalled: TimeAmount = .seconds(60)
    /// How long a refused sender is listened to, so that it can read why.
    var lingering: TimeAmount = .seconds(1)
    /// The most bytes of an address.
    var longestAddress = 16_384
    /// The most connections in all.
    var connections = 2_000
    /// The most connections of one network address.
    var connectionsOfPeer = 64
}

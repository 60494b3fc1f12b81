/// How many jobs there are, by what has become of them.
public struct QueueState: Sendable, Hashable {
    /// They wait to be read.
    public var waiting = 0
    /// They are being read.
    public var running = 0
    /// They are done.
    public var done = 0
    /// They failed.
    public var failed = 0
    /// Processes died over them.
    public var setAside = 0

    /// Whether nothing is left to do.
    public var isDrained: Bool { waiting == 0 && running == 0 }
}

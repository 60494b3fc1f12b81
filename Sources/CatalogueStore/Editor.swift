/// Who changes something, and when.
public struct Editor: Sendable, Hashable {
    /// The name, as the history shows it.
    public var name: String
    /// The time.
    public var moment: Moment

    /// Creates an editor.
    public init(name: String, at moment: Moment = .now) {
        self.name = name
        self.moment = moment
    }
}

public import DocumentModel

/// A target in a list, with what was last measured.
public struct TargetSummary: Sendable, Hashable {
    /// A measured value.
    public struct Measure: Sendable, Hashable {
        /// The day for which it was measured.
        public var date: CivilDate
        /// The value, in the target's unit.
        public var value: Double
        /// What somebody has noted.
        public var note: String?
    }

    /// Its number in the catalogue.
    public var id: Int64
    /// The document that sets it.
    public var document: TaskSource
    /// The clause, in the paper's words.
    public var statement: String
    /// How what is reached is to compare with the value.
    public var comparison: Target.Comparison
    /// The number, in `unit`.
    public var value: Double
    /// The unit: "%", "đô thị".
    public var unit: String
    /// The last day by which it is to be reached, where the text gives one.
    public var due: CivilDate?
    /// How far the target may be relied on.
    public var grade: Grade
    /// The page on which it stands; nil where that is unknown.
    public var page: Int?
    /// Whether the document no longer has it: somebody has measured it.
    public var isGone: Bool
    /// What was last measured; nil where nothing was.
    public var measure: Measure?

    /// Whether what was last measured reaches it; nil where nothing was measured.
    public var isReached: Bool? {
        measure.map { measure in
            switch comparison {
            case .more: measure.value > value
            case .atLeast: measure.value >= value
            case .exactly: measure.value == value
            case .atMost: measure.value <= value
            case .less: measure.value < value
            }
        }
    }
}

extension Grade {
    /// Whether a person should look: C and D (docs/record.md).
    public var isDoubtful: Bool { self <= .c }
}

/// A finding that a person should look at.
public struct Check: Sendable, Hashable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// Worth knowing.
        case note
        /// Worth looking at the page.
        case warning
    }

    /// The rule's name, stable from version to version: "number-missing".
    public var rule: String
    /// What was found, in Vietnamese.
    public var message: String
    /// How much it matters.
    public var severity: Severity
    /// Where it stands; empty for something missing.
    public var evidence: [Evidence]

    /// Creates a finding.
    public init(rule: String, message: String, severity: Severity, evidence: [Evidence] = []) {
        self.rule = rule
        self.message = message
        self.severity = severity
        self.evidence = evidence
    }
}

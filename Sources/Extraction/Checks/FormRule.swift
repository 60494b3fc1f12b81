import DocumentModel

/// What the form rules look at: a record and the parts of its text that it does not keep.
struct FormSubject: Sendable {
    /// The record so far.
    var record: DirectiveRecord
    /// Whether the dateline has the leading zeros that the decree asks for.
    var isDatePadded: Bool
    /// The kinds of document.
    var kinds: DocumentKinds
    /// Whether a part of the date was taken from the digital signature.
    var isDateFromSignature = false
    /// The last paragraph of the body; nil where there is none.
    var lastParagraph: Passage?
    /// Whether a foot was found.
    var hasFoot: Bool
    /// The first lines whose words a broken character map has left.
    var brokenLines: [Evidence] = []
}

/// A rule of the decree on the form of documents that a record can be held against.
struct FormRule: Sendable {
    /// The rule's name, stable from version to version.
    let name: String
    /// Changes to a well-formed document after which the rule finds something.
    let examples: [FormExample]
    /// Changes after which it does not.
    let counterexamples: [FormExample]
    /// The finding; nil where the rule is kept.
    let finding: @Sendable (FormSubject) -> Check?

    /// All rules.
    static let everything = all + consistency + tasks + reading

    /// The findings of all rules.
    static func findings(on subject: FormSubject) -> [Check] {
        everything.compactMap { $0.finding(subject) }
    }

    /// Creates a rule that finds at most one message.
    init(
        _ name: String, _ severity: Check.Severity, examples: [FormExample],
        counterexamples: [FormExample] = [],
        _ message: @escaping @Sendable (FormSubject) -> (text: String, evidence: [Evidence])?
    ) {
        self.name = name
        self.examples = examples
        self.counterexamples = counterexamples
        finding = { subject in
            message(subject).map {
                Check(rule: name, message: $0.text, severity: severity, evidence: $0.evidence)
            }
        }
    }
}

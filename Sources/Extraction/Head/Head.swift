import DocumentModel

/// What the head of a document says, and where its body begins.
struct Head: Sendable {
    /// The issuing body.
    var issuer: Graded<String>?
    /// The body above it.
    var parentIssuer: Graded<String>?
    /// The kind by name.
    var kind: Graded<String>?
    /// The kind's abbreviation.
    var kindCode: Graded<String>?
    /// Number and symbol.
    var number: Graded<String>?
    /// The place of the dateline.
    var place: Graded<String>?
    /// The date of the dateline.
    var date: Graded<CivilDate>?
    /// Whether the date has the leading zeros that the decree asks for.
    var isDatePadded = true
    /// Whether a part of the date was taken from the digital signature.
    var isDateFromSignature = false
    /// The abstract.
    var title: Graded<String>?
    /// The abstract as a passage.
    var titlePassage = Passage([])
    /// The bodies written to.
    var addressees: [Graded<String>] = []
    /// The mark of secrecy.
    var secrecy: Graded<String>?
    /// The mark of urgency.
    var urgency: Graded<String>?
    /// The first line of the body.
    var bodyStart = 0

    /// Takes a passage for the abstract.
    mutating func takeTitle(_ passage: Passage) {
        titlePassage = passage
        let text = TitleReader.title(passage.text)
        title = text.isEmpty ? nil : passage.graded(text)
    }
}

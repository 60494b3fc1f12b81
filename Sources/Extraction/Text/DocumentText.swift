import DocumentModel

/// The printed lines of a document, with what stands on its pages beside them.
struct DocumentText: Sendable {
    /// When a digital signature was made, and where the page says so.
    typealias Signing = (date: CivilDate, evidence: [Evidence])

    /// The lines in reading order.
    var lines: [PrintedLine] = []
    /// The lines of footnotes, which interrupt the text at the pages' ends.
    var footnotes: [PrintedLine] = []
    /// When the first digital signature was made; nil where no page shows one.
    var signedOn: Signing?
}

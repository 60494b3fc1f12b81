import DocumentModel

/// A restored word with its place on the paper.
struct SourceWord: Sendable, Hashable {
    /// The restored characters, NFC, without white space.
    var text: String
    /// The page, from 1.
    var page: Int
    /// The line on that page, from 1, empty lines counted.
    var line: Int
    /// The box in pixels; nil where the input had none.
    var box: PageBox?
    /// Whether a machine read its page from paper, well or badly.
    var isMachineRead = false
    /// The probability that the text is what stands on the paper, 0 … 1.
    var probability: Double
}

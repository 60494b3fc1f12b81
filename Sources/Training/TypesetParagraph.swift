/// A paragraph as it is to be set.
struct TypesetParagraph: Sendable, Hashable {
    /// The words, white space between them.
    var text: String
    /// The size of the letters in points.
    var size: Double
    var isBold = false
    var isItalic = false
    /// Whether its lines stand in the middle; else they fill the width, but for the last.
    var isCentred = false
    /// How far the first line stands from the left margin, in points.
    var indent = 0.0
}

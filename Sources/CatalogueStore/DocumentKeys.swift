import DocumentModel
import Vietnamese

/// Text as it is compared: what differs only in marks, case or blanks is the same.
extension String {
    /// Folded words with one blank between: "ỦY BAN  Nhân dân" becomes "uy ban nhan dan".
    var key: String {
        var words: [String] = []
        SearchToken.forEach(in: unicodeScalars) { words.append($0.folded) }
        return words.joined(separator: " ")
    }
}

extension Target {
    /// A name among the document's targets that stays the same when it is read again.
    var key: String { "\(statement.key) \(comparison.rawValue) \(value) \(unit.key)" }
}

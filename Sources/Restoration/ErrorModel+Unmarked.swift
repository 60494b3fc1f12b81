internal import Vietnamese

extension ErrorModel {
    /// A text without marks: each letter stands there as its base, d for đ, and is otherwise right.
    static let unmarked: ErrorModel = {
        var lines = ""
        for (letter, base) in zip(Alphabet.letters, Alphabet.bases) {
            lines += "c\t\(letter)\t\(base)\t0\n"
        }
        return ErrorModel(parsing: Array(lines.utf8))
    }()
}

internal import DocumentModel
internal import Vietnamese

/// Drops the letters that an engine sees in a form's dotted line: "tên:..........---cccecehnhserhirter".
struct DotLeaders: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("tên:..........--cccecehnhserhirterhthtr", "tên:.........."),
        ("(Name ):......----c+ceenerrrrdtr; Số", "(Name ):...... Số"),
        ("số……………-.cccsrh", "số……………"),
    ]
    static let counterexamples = [
        "tên:..........", "ngày.....tháng.....năm.....", "Giới tính.......Nam/Nữ:.......",
        "và...ccrrhh", "tịch:…………………năm", "cấp:.......;", "(1).......(2)",
    ]

    /// Fewer dots may be an ellipsis.
    private static let leastDots = 5

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices {
            if let text = Self.withoutNoise(line.words[index].text) {
                line.words[index].change(to: text, .repaired)
            }
        }
    }

    /// A word that ends with its first run of dots; nil where letters that may be a word follow it, or none.
    private static func withoutNoise(_ word: String) -> String? {
        let scalars = Array(word.unicodeScalars)
        guard let start = scalars.firstIndex(where: isDot) else { return nil }
        let end = scalars[start...].firstIndex { !isDot($0) } ?? scalars.endIndex
        let dots = scalars[start..<end].reduce(0) { $0 + ($1 == "…" ? 3 : 1) }
        guard dots >= leastDots else { return nil }
        let words = scalars[end...].split { !$0.properties.isAlphabetic }.filter { $0.count > 1 }
        guard !words.isEmpty,
            !words.contains(where: { Syllable.isPossible($0.text.lowercased()) })
        else { return nil }
        return scalars[..<end].text
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "…" }
}

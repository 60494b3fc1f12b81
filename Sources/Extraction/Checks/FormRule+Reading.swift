import DocumentModel
import Vietnamese

extension FormRule {
    /// The rules on whether the text can be read at all.
    static let reading: [FormRule] = [
        FormRule(
            brokenMapName, .warning,
            examples: [
                FormExample("1. Nhằm", becomes: "1. Công ty &ә SKҫQ 1ăQJ OѭӧQJ %ҧR Long nhằm")
            ],
            counterexamples: [FormExample("1. Nhằm", becomes: "1. Công ty Bảo Long nhằm")]
        ) { subject in
            subject.brokenLines.isEmpty
                ? nil
                : (
                    "Có chữ không đọc được: bảng mã phông chữ trong tệp gốc bị hỏng.",
                    subject.brokenLines
                )
        }
    ]

    /// The name of the rule on text from a font with a broken character map.
    static let brokenMapName = "font-map-broken"

    /// The first lines with words that a broken character map left; empty where there are hardly
    /// any such words.
    static func brokenLines(among lines: [PrintedLine]) -> [Evidence] {
        let broken = lines.map { line in line.words.count { $0.text.isOfBrokenMap } }
        guard broken.reduce(0, +) >= 3 else { return [] }
        return zip(lines, broken).lazy.filter { $0.1 > 0 }.prefix(5).flatMap {
            $0.0.passage.evidence()
        }
    }
}

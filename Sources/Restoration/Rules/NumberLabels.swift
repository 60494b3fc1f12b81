internal import DocumentModel

/// Repairs "Số:" before a document's number where no blank parts the two: "Só:22/KH-TTra".
struct NumberLabels: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("Só:22/KH-TTra", "Số:22/KH-TTra"), ("Só:542 /TB-UBND", "Số:542 /TB-UBND"),
        ("S6:15/QĐ-TTg", "Số:15/QĐ-TTg"),
    ]
    static let counterexamples = ["Số:22/KH-TTra", "Só:", "Sở:22", "S6:", "Sổ:12", "Tó:12", "Só12"]

    /// What is read for "Số"; "Sở" and "Sổ" are words of their own.
    private static let readings: Set<String> = [
        "Só", "Sò", "So", "Sô", "Sồ", "Sỗ", "Sộ", "Sơ", "S6", "Sé", "Sõ", "Sỏ",
    ]

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices {
            let text = line.words[index].text
            guard let colon = text.firstIndex(of: ":"),
                Self.readings.contains(String(text[..<colon])),
                text.unicodeScalars[colon...].contains(where: \.isDigit)
            else { continue }
            line.words[index].change(to: "Số" + text[colon...], .repaired)
        }
    }
}

internal import DocumentModel

/// Repairs "(để b/c)" behind a recipient, of which the slash and the c are misread: bíc, b/€.
struct RecipientNotes: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("- Sở TT&TT (để bíc);", "- Sở TT&TT (để b/c);"),
        ("Chính phủ (đề b/€);", "Chính phủ (để b/c);"),
        ("UBND tỉnh (để b/e)", "UBND tỉnh (để b/c)"),
        ("UBND tỉnh (đê b⁄c).", "UBND tỉnh (để b/c)."),
    ]
    static let counterexamples = [
        "(để biết);", "(để b/cáo)", "(để b/h)", "đề bác", "(để bàn)", "(để bú)", "(b/e)",
    ]

    /// What is read for b/c.
    private static let readings: Set<String> = [
        "b/c", "b⁄c", "b/e", "b/€", "bj/c", "bíc", "bic", "bịc", "bíe", "b(©",
    ]
    private static let openings: Set<String> = ["(để", "(đề", "(đê", "(đẻ"]

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices.dropFirst() {
            let read = line.words[index].raw
            guard let bracket = read.lastIndex(of: ")"),
                Self.readings.contains(String(read[..<bracket])),
                Self.openings.contains(line.words[index - 1].text)
            else { continue }
            line.words[index - 1].change(to: "(để", .repaired)
            line.words[index].change(to: "b/c" + read[bracket...], .repaired)
        }
    }
}

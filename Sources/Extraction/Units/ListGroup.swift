/// A list that says once what its entries are: "Các Bộ: Quốc phòng, Công an".
enum ListGroup {
    /// Sentences, a name in them and what it is by the list.
    static let examples: [(text: String, name: String, full: String)] = [
        ("Các Bộ: Quốc phòng, Công an chủ động", "Quốc phòng", "Bộ Quốc phòng"),
        ("Các Bộ: Quốc phòng, Công an chủ động", "Công an", "Bộ Công an"),
        ("Giao các Sở: Tài chính, Y tế rà soát", "Y tế", "Sở Y tế"),
        ("Các Bộ: Y tế; các Sở: Nội vụ, Y tế", "Nội vụ", "Sở Nội vụ"),
    ]
    /// Sentences, and a name in them that no list completes.
    static let counterexamples: [(text: String, name: String)] = [
        ("Công an tỉnh chủ trì, phối hợp với Bộ: Tài chính", "Công an"),
        ("Các Bộ: Tài chính; Công an tỉnh", "Công an tỉnh"), ("Bộ Tài chính", "Tài chính"),
        ("Bộ tiêu chí: Y tế", "Y tế"),
    ]

    private static let groups = ["bo": "Bộ", "so": "Sở"]

    /// Whether a text has such a list.
    static func stands(in text: Passage) -> Bool {
        text.tokens.indices.dropFirst().contains { group(endingAt: $0, in: text) != nil }
    }

    /// The full name of a name that a list of the text has; nil where none has it.
    static func fullName(of name: Passage, in text: Passage) -> String? {
        let phrase = Phrase(name.text)
        guard !phrase.tokens.isEmpty else { return nil }
        var group: String?
        for token in text.tokens.indices.dropFirst() {
            switch text.tokens[token].folded {
            case ":":
                group = self.group(endingAt: token, in: text)
            case ";", ".": group = nil
            default:
                if let group, text.end(ofSpelled: phrase, at: token) != nil {
                    return "\(group) \(name.text)"
                }
            }
        }
        return nil
    }

    /// What the entries after a colon are.
    private static func group(endingAt colon: Int, in text: Passage) -> String? {
        let head = text.tokens[colon - 1]
        guard text.tokens[colon].folded == ":", head.isCapitalized else { return nil }
        return groups[head.folded]
    }
}

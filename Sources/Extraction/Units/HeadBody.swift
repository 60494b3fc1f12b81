/// A body named in a document's head, as running text has its name.
struct HeadBody: Sendable, Hashable {
    /// The name without province or commune: "Sở Xây dựng", "Ủy ban nhân dân".
    var name: String
    /// The first words of the name, by which the document calls it: "Sở", "Ủy ban nhân dân".
    var head: Phrase
    /// Where bodies of that name are; nil where the table does not know it.
    var reach: KnownBodies.Body.Reach?
    /// The province that its name ends with.
    var province: Provinces.Province?
    /// The district or commune that its name ends with.
    var locality: Territory?

    /// Whether the name ends with a territory, or would but for a lost line.
    var isTerritorial: Bool { reach == .territory || province != nil || locality != nil }

    /// A longer text is no name of a body.
    private static let longest = 60

    /// Reads a name as printed in the head; nil where nothing tells how to write it in small
    /// letters.
    ///
    /// - Parameters:
    ///   - printed: The name: "SỞ XÂY DỰNG", "UBND TỈNH AN GIANG".
    ///   - text: Passages of the document, in which the name may stand in small letters.
    ///   - lexicon: The bodies, provinces and abbreviations.
    init?(_ printed: String, text: [Passage], lexicon: DirectiveLexicon) {
        let passage = Passage(lexicon.abbreviations.expanding(Passage(printed)))
        let tokens = passage.tokens
        guard !tokens.isEmpty, tokens.count <= Self.longest else { return nil }
        var end = tokens.count
        if let (found, start) = Self.province(endOf: passage, lexicon) {
            province = found
            end = start
        } else if let (found, start) = Self.locality(endOf: passage) {
            locality = found
            end = start
        }
        let words = Array(tokens[..<end].map(\.folded))
        if let (body, after) = lexicon.bodies.body(at: 0, in: passage), after == end {
            name = body.name
            reach = body.reach
        } else if words == ["tinh", "uy"] || words == ["thanh", "uy"] {
            name = words[0] == "tinh" ? "Tỉnh ủy" : "Thành ủy"
        } else if !tokens[..<end].allSatisfy({ $0.isUppercase || $0.kind != .word }) {
            name = passage.text(ofTokens: 0..<end)
        } else if let written = Self.written(words, in: text) {
            name = written
        } else {
            return nil
        }
        let isWhole = reach == .territory
        let first = isWhole ? nil : lexicon.units.issuers.end(at: 0, in: passage)
        head = first.map { Phrase(passage.text(ofTokens: 0..<min($0, end))) } ?? Phrase(name)
    }

    /// The province that ends a name, and the first token of its level or name.
    private static func province(
        endOf name: Passage, _ lexicon: DirectiveLexicon
    ) -> (province: Provinces.Province, start: Int)? {
        for token in name.tokens.indices.dropFirst() {
            guard let (province, end) = lexicon.provinces.province(at: token, in: name),
                end == name.tokens.count
            else { continue }
            let level = Phrase(province.level)
            let start = token - level.tokens.count
            if start >= 1, name.end(of: level, at: start) != nil { return (province, start) }
            // "thành phố Lào Cai" is a town in the province of that name.
            return Territory.Level.ends(before: token, in: name) ? nil : (province, token)
        }
        return nil
    }

    /// The district or commune that ends a name, and the first token of its level.
    private static func locality(endOf name: Passage) -> (locality: Territory, start: Int)? {
        for token in name.tokens.indices.dropFirst() {
            var end = token
            guard let level = Territory.Level(at: token, in: name, end: &end), level != .province,
                end < name.tokens.count,
                name.tokens[end...].allSatisfy({ $0.isCapitalized || $0.kind != .word })
            else { continue }
            return (Territory(level: level, name: name.titleCased(end..<name.tokens.count)), token)
        }
        return nil
    }

    /// The name as the text writes it, with a capital at its beginning and small letters.
    private static func written(_ words: [String], in text: [Passage]) -> String? {
        guard let first = words.first, words.count > 1 else { return nil }
        for passage in text {
            for token in passage.tokens.indices
            where passage.tokens[token].folded == first && passage.tokens[token].isCapitalized {
                let found = passage.tokens[token...].prefix(words.count)
                guard found.map(\.folded) == words, !found.allSatisfy(\.isUppercase),
                    found.contains(where: { $0.kind == .word && !$0.isUppercase })
                else { continue }
                return passage.text(ofTokens: found.startIndex..<found.endIndex)
            }
        }
        return nil
    }
}

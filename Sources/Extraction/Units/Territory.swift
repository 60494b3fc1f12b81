/// A province, district or commune as the names of bodies have it: "tỉnh An Giang".
struct Territory: Sendable, Hashable {
    /// What a territory is, in the words that stand before its name.
    enum Level: String, Sendable, Hashable, CaseIterable {
        case province = "tỉnh"
        case city = "thành phố"
        case district = "huyện"
        case urbanDistrict = "quận"
        case town = "thị xã"
        case township = "thị trấn"
        case commune = "xã"
        case ward = "phường"
        case specialZone = "đặc khu"

        /// Whether it may be of the first order, directly below the country.
        var mayBeProvince: Bool { self == .province || self == .city }

        fileprivate static let phrases = allCases.map { (level: $0, phrase: Phrase($0.rawValue)) }

        /// The level whose word stands at a token.
        ///
        /// - Parameters:
        ///   - token: The token.
        ///   - passage: The passage.
        ///   - end: Set to the token after the word; left as it is where none stands there.
        init?(at token: Int, in passage: Passage, end: inout Int) {
            // "Thị xã", "hợp tác xã", "thông tấn xã" are no commune.
            let isCompound =
                token > 0 && ["thi", "tac", "tan"].contains(passage.tokens[token - 1].folded)
            for (level, phrase) in Self.phrases where level != .commune || !isCompound {
                if let after = passage.end(ofSpelled: phrase, at: token) {
                    self = level
                    end = after
                    return
                }
            }
            return nil
        }

        /// Whether the word for a level stands right before a token, marks and case forgiven.
        static func ends(before token: Int, in passage: Passage) -> Bool {
            phrases.contains {
                passage.end(of: $0.phrase, at: token - $0.phrase.tokens.count) != nil
            }
        }
    }

    /// What it is.
    var level: Level
    /// The name alone: "An Giang".
    var name: String
    /// The level and the name as written: "tỉnh An Giang", "Thành phố Hồ Chí Minh".
    var full: String

    /// Names a territory below the province.
    init(level: Level, name: String) {
        self.level = level
        self.name = name
        full = "\(level.rawValue) \(name)"
    }
}

extension Provinces.Province {
    /// Whether a word for a level is this province's: "thành phố Lào Cai" is no province.
    func isOf(_ level: Territory.Level) -> Bool {
        Phrase(self.level).tokens == Phrase(level.rawValue).tokens
    }
}

extension Passage {
    /// The level whose word ends the passage, and the token where it begins; nil where other
    /// territories stand beside it in a list, or where "cấp" or "các" makes it a kind of them.
    func lastLevel() -> (level: Territory.Level, start: Int)? {
        for start in [tokens.count - 2, tokens.count - 1] where start >= 1 {
            var end = start
            guard let level = Territory.Level(at: start, in: self, end: &end), end == tokens.count
            else { continue }
            return isOneOfSeveral(at: start) ? nil : (level, start)
        }
        return nil
    }

    /// Whether the word at a token is one of several of its kind: "các xã", "huyện, thành phố".
    func isOneOfSeveral(at token: Int) -> Bool {
        guard token > 0 else { return false }
        return [",", "va", "cac", "cap", "moi", "tung", "hoac", "-", "/"]
            .contains(tokens[token - 1].folded)
    }

    /// Tokens with a capital at each word's beginning only: "MỸ HÒA HƯNG" becomes "Mỹ Hòa Hưng".
    func titleCased(_ range: Range<Int>) -> String {
        var text = ""
        for token in tokens[range] {
            if token.followsBlank, !text.isEmpty { text += " " }
            for (offset, scalar) in scalars[token.range].enumerated() {
                text += offset == 0 ? String(scalar) : scalar.properties.lowercaseMapping
            }
        }
        return text
    }
}

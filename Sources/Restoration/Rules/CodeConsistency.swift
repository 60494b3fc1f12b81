internal import DocumentModel

/// Repairs codes of which one character was misread, by the same code elsewhere in the document.
///
/// A directive names what it rests on again and again: where 71/NQ-CP was read once as it is
/// written, 717NQ-CP, 71NQ-CP and 71/NÑQ-CP are the same with one character misread, and 57-NQ/IW is
/// 57-NQ/TW where no office writes IW. What could be two of the document's codes, or a code of its own,
/// is left as it is.
struct CodeConsistency: LineRepair {
    /// The codes that are written as codes are, as scalars.
    private var codes: Set<[Unicode.Scalar]> = []
    private let symbols: CodeSymbols

    /// How sure a code is that follows from another place of the document.
    private static let certainty = 0.9

    /// No directive names more; a list that does would make the search slow.
    private static let mostCodes = 500

    /// Letters of which an engine takes one for another.
    private static let lookalikes: [Set<Unicode.Scalar>] = [
        ["I", "T", "L", "J"], ["O", "Q", "C", "G", "D"], ["U", "V", "Y"],
        ["E", "F", "P", "R", "B"],
        ["H", "N", "M", "W"],
    ]

    /// Collects the codes of a document.
    ///
    /// - Parameters:
    ///   - pages: All of it.
    ///   - symbols: What offices write in codes.
    init(of pages: [RestoredPage], symbols: CodeSymbols) {
        self.symbols = symbols
        for page in pages {
            for line in page.lines {
                for word in line.words {
                    let core = TokenShape(word.text.unicodeScalars).core
                    if codes.count < Self.mostCodes, Self.isWellFormed(core) {
                        codes.insert(core)
                    }
                }
            }
        }
    }

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices {
            let shape = TokenShape(line.words[index].text.unicodeScalars)
            guard shape.kind == .code,
                let code = Self.isWellFormed(shape.core)
                    ? onlyLookalike(of: shape.core) : onlyNeighbour(of: shape.core)
            else { continue }
            line.words[index].change(
                to: shape.text(withCore: code), .repaired, certainty: Self.certainty)
        }
    }

    /// The one code of the document that differs in one character.
    private func onlyNeighbour(of core: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let neighbours = codes.filter { Self.differsInOne($0, core) }
        return neighbours.count == 1 ? neighbours.first : nil
    }

    /// The one code of the document, of groups that offices write, that differs in a letter that looks
    /// alike; nil for a code of such groups.
    private func onlyLookalike(of core: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard !symbols.hasAllGroups(of: core) else { return nil }
        let lookalikes = codes.filter { code in
            guard code.count == core.count, symbols.hasAllGroups(of: code) else { return false }
            let differing = zip(code, core).filter { $0 != $1 }
            return differing.count == 1
                && Self.lookalikes.contains { $0.isSuperset(of: [differing[0].0, differing[0].1]) }
        }
        return lookalikes.count == 1 ? lookalikes.first : nil
    }

    /// A number, perhaps a year, and groups of capitals: 71/NQ-CP, 30/2020/NĐ-CP, 57-NQ/TW.
    static func isWellFormed(_ core: [Unicode.Scalar]) -> Bool {
        let groups = core.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard groups.count >= 2, core.contains("/"), let number = groups.first,
            (1...5).contains(number.count), number.allSatisfy(\.isDigit)
        else { return false }
        let hasYear = groups.count > 2 && groups[1].count == 4 && groups[1].allSatisfy(\.isDigit)
        let symbol = groups.dropFirst(hasYear ? 2 : 1)
        return symbol.allSatisfy { group in
            !group.isEmpty && group.first?.isDigit == false
                && group.allSatisfy {
                    $0.isDigit || ($0.properties.isAlphabetic && Alphabet.number(of: $0) != nil)
                }
        }
    }

    private static func differsInOne(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start + end >= max(one.count, other.count) - 1
    }
}

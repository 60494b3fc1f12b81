extension LegacyEncoding {
    /// The words of a line in this encoding; what is none of its words stays.
    func decoded(line: [String]) -> [String] {
        let words = line.map { decodedOrSelf($0) }
        guard self == .tcvn3 else { return words }
        // The font draws capitals: the codes of letters with tones are those of small ones.
        let capitals = LetterCount(line)
        let isHeading = capitals.small == 0 && capitals.large >= 4
        let areCapital = line.map { LetterCount($0).isOfCapitals(fewest: 2) && !$0.isASCII }
        return words.indices.map { index in
            // "Së" beside "X¢Y DùNG" is SỞ, elsewhere Sở; "Sè:" is a label of its own.
            let neighbours = [index - 1, index + 1].filter(words.indices.contains)
            let joins =
                !line[index].hasSuffix(":") && LetterCount(line[index]).isOfCapitals(fewest: 1)
                && neighbours.contains { areCapital[$0] }
            return words[index].withCapitals(everywhere: isHeading || joins)
        }
    }

    /// The word decoded where it is Vietnamese then and is not as it stands.
    func decodedIfCertain(_ word: String) -> String? {
        guard !word.isLoneSign, !word.isOfSyllables, word.unicodeScalars.contains(where: changes),
            let decoded = decoded(word), decoded.lowercased().isOfSyllables
        else { return nil }
        return decoded
    }

    private func decodedOrSelf(_ word: String) -> String {
        // Marks of a list and of rights stand alone, the letters ã and â do not.
        if word == "·" || word == "©" { return word }
        if let horned = withHornForHyphen(word) { return horned }
        guard word.unicodeScalars.contains(where: changes), let decoded = decoded(word) else {
            return word
        }
        if decoded.lowercased().isOfSyllables { return decoded }
        if word.isOfSyllables { return word }
        return withoutQuotes(word) ?? decoded
    }

    /// The word with its quotation marks and dashes kept, where it is Vietnamese so.
    private func withoutQuotes(_ word: String) -> String? {
        let scalars = Array(word.unicodeScalars)
        let marks = Self.quotes
        let start = scalars.firstIndex { !marks.contains($0) } ?? scalars.endIndex
        let end = (scalars.lastIndex { !marks.contains($0) } ?? -1) + 1
        guard start < end, start > 0 || end < scalars.endIndex,
            let core = decoded(String(scalars[start..<end])), core.lowercased().isOfSyllables
        else { return nil }
        return String(scalars[..<start]) + core + String(scalars[end...])
    }

    private static let quotes = Set("“”‘’«»–—…•·".unicodeScalars)

    /// TCVN3's ư is the code of the soft hyphen, which many PDF writers make a hyphen: "n-íc".
    private func withHornForHyphen(_ word: String) -> String? {
        guard self == .tcvn3, word.contains("-"), word.mayHaveHyphenForHorn else { return nil }
        let horned = String(word.map { $0 == "-" ? "\u{AD}" : $0 })
        guard let decoded = decoded(horned), decoded.lowercased().isOfSyllables else { return nil }
        // "ưu" is far more frequent than a list's hyphen at a lone "u".
        if word == "-u" { return decoded }
        let parts = word.split(separator: "-").map { self.decoded($0) ?? String($0) }
        return parts.allSatisfy { Syllable.isPossible($0) } ? nil : decoded
    }
}

/// How many small letters and how many capitals of a–z there are.
private struct LetterCount {
    private(set) var small = 0
    private(set) var large = 0

    init(_ line: [String]) { self.init(line.joined()) }

    init(_ word: String) {
        for scalar in word.unicodeScalars where scalar.isASCIILetter {
            if scalar.properties.isUppercase { large += 1 } else { small += 1 }
        }
    }

    /// Whether there are so many capitals and no small letters.
    func isOfCapitals(fewest: Int) -> Bool { small == 0 && large >= fewest }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }

    fileprivate var isASCII: Bool { unicodeScalars.allSatisfy(\.isASCII) }

    /// Whether a hyphen in the word may be a letter: numbers and codes have none but hyphens.
    fileprivate var mayHaveHyphenForHorn: Bool {
        (unicodeScalars.count == 2
            || unicodeScalars.contains { !$0.isASCII || $0.properties.isLowercase })
            && !unicodeScalars.contains { ("0"..."9").contains($0) }
    }

    /// Runs of letters in capitals where those of a–z in them are, two at least; all runs with
    /// `everywhere`.
    fileprivate func withCapitals(everywhere: Bool) -> String {
        var view = UnicodeScalarView()
        var run: [Unicode.Scalar] = []
        func flush() {
            let plain = run.filter(\.isASCII)
            let large = plain.count(where: \.properties.isUppercase)
            if everywhere || (large >= 2 && large == plain.count) {
                for scalar in run {
                    view.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
                }
            } else {
                view.append(contentsOf: run)
            }
            run = []
        }
        for scalar in unicodeScalars {
            if scalar.properties.isAlphabetic {
                run.append(scalar)
            } else {
                flush()
                view.append(scalar)
            }
        }
        flush()
        return String(view)
    }
}

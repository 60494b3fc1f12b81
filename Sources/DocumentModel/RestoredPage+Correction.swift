extension RestoredPage {
    /// The page with what people corrected on it, and the corrections that have no place on it any
    /// more.
    ///
    /// A correction is put where its word stands; where the page was read anew and another word is
    /// there, on the word that lies over the same place of the paper, or in its line.
    public func corrected(
        by corrections: [WordCorrection]
    ) -> (page: RestoredPage, unplaced: [WordCorrection]) {
        let (places, unplaced) = places(of: corrections)
        var page = self
        for line in lines.indices {
            page.lines[line].words = lines[line].words.enumerated().flatMap { word, restored in
                places[line]?[word].map { restored.corrected(to: $0.after) }
                    ?? [restored]
            }
            if let first = page.lines[line].words.indices.first {
                page.lines[line].words[first].space = ""
            }
        }
        return (page, unplaced)
    }

    /// Where corrections stand on the page, by line and word from 0, and those that have no place on
    /// it any more.
    public func places(
        of corrections: [WordCorrection]
    ) -> (places: [Int: [Int: WordCorrection]], unplaced: [WordCorrection]) {
        var places: [Int: [Int: WordCorrection]] = [:]
        var unplaced: [WordCorrection] = []
        for correction in corrections where correction.page == number {
            if let place = place(of: correction), places[place.line]?[place.word] == nil {
                places[place.line, default: [:]][place.word] = correction
            } else {
                unplaced.append(correction)
            }
        }
        return (places, unplaced)
    }

    /// Whether any of the corrections is of this page.
    public func isCorrected(by corrections: [WordCorrection]) -> Bool {
        corrections.contains { $0.page == number }
    }

    private func place(of correction: WordCorrection) -> WordPlace? {
        // Of a number that no line has one less may be none at all.
        let named = WordPlace(line: correction.line &- 1, word: correction.word &- 1)
        if word(at: named)?.text == correction.before { return named }
        if let box = correction.box {
            return allPlaces.first { word(at: $0)?.box.map { $0.coversMost(of: box) } ?? false }
        }
        return allPlaces.first {
            $0.line == named.line && word(at: $0)?.text == correction.before
        }
    }

    private func word(at place: WordPlace) -> RestoredWord? {
        guard lines.indices.contains(place.line),
            lines[place.line].words.indices.contains(place.word)
        else { return nil }
        return lines[place.line].words[place.word]
    }

    private var allPlaces: [WordPlace] {
        lines.enumerated().flatMap { line, content in
            content.words.indices.map { WordPlace(line: line, word: $0) }
        }
    }
}

/// Where a word stands on a page, both from 0.
private struct WordPlace {
    var line: Int
    var word: Int
}

extension RestoredWord {
    /// The words that a person says stand here, each certain; what was read stays with the first.
    fileprivate func corrected(to text: String) -> [RestoredWord] {
        text.split(separator: " ").enumerated().map { index, part in
            var word = self
            word.text = String(part)
            word.probability = 1
            word.treatment = .corrected
            word.alternatives = []
            if index > 0 {
                word.raw = ""
                word.space = " "
            }
            return word
        }
    }
}

extension PageBox {
    /// Whether it covers at least half of another box, and is covered by half by it.
    fileprivate func coversMost(of other: PageBox) -> Bool {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        guard width > 0, height > 0 else { return false }
        let common = width * height
        return 2 * common >= other.width * other.height && 2 * common >= self.width * self.height
    }
}

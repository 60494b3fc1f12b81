internal import DocumentModel

extension LatticeDecoder.Choice {
    /// The choice of a term of the glossary as one choice for each of its slots, which may be on
    /// different lines; any other choice as it is.
    func slotBySlot(_ slots: [Slot]) -> [LatticeDecoder.Choice] {
        guard arc.span == arc.texts.count else { return [self] }
        return arc.texts.enumerated().map { offset, text in
            let place = slots[slot + offset]
            let isSame = text == place.scalars.text
            let isFixed = place.shape.kind != .word
            var treatment = arc.treatment
            if arc.span > 1 { treatment = isSame ? isFixed ? .protected : .kept : .glossary }
            // The same word came by way of a term and by itself.
            let same = alternatives.filter { offset == 0 && Self.begins($0.text, with: text) }
            let others = alternatives.filter { offset == 0 && !Self.begins($0.text, with: text) }
            let sum = same.reduce(probability) { $0 + Float($1.probability) }
            return LatticeDecoder.Choice(
                slot: slot + offset,
                arc: Arc(tokens: [], score: 0, texts: [text], treatment: treatment),
                probability: min(1, sum), alternatives: others)
        }
    }

    private static func begins(_ alternative: String, with word: String) -> Bool {
        alternative == word || alternative.hasPrefix(word + " ")
    }
}

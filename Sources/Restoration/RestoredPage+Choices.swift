internal import DocumentModel

extension RestoredPage {
    /// The lines of a page, without words yet.
    init(emptyLinesOf page: RecognizedPage) {
        self.init(
            number: page.number, origin: page.origin, geometry: page.geometry,
            lines: page.lines.map {
                RestoredLine(words: [], box: $0.box, block: $0.block, paragraph: $0.paragraph)
            }, defects: page.defects)
    }

    /// Puts the words chosen for a passage into their lines.
    mutating func append(
        _ choices: [LatticeDecoder.Choice], slots: [Slot], from page: RecognizedPage
    ) {
        var last: (line: Int, word: Int)?
        for choice in choices.flatMap({ $0.slotBySlot(slots) }) {
            let slot = slots[choice.slot]
            let end = slots[choice.slot + choice.arc.span - 1]
            if let last, last == (slot.line, slot.word) {
                // A further piece of the same raw word joins what came before it.
                lines[slot.line].append(choice)
            } else {
                lines[slot.line].words += Self.words(
                    for: choice,
                    covering: Array(page.lines[slot.line].words[slot.word...end.word]))
            }
            last = (end.line, end.word)
        }
    }

    private static func words(
        for choice: LatticeDecoder.Choice, covering raw: [RecognizedWord]
    ) -> [RestoredWord] {
        let box = raw.compactMap(\.box).union
        let texts = choice.arc.texts
        return texts.enumerated().map { index, text in
            RestoredWord(
                text: text, raw: index == 0 ? raw.map(\.text).joined(separator: " ") : "",
                space: index == 0 ? raw[0].space : " ",
                box: box.map { Self.share(of: $0, index, texts) },
                probability: probability(of: choice, covering: raw),
                treatment: choice.arc.treatment,
                alternatives: index == 0 ? choice.alternatives : [])
        }
    }

    /// How sure a word is: of what was not decoded only the engine can say.
    private static func probability(
        of choice: LatticeDecoder.Choice, covering raw: [RecognizedWord]
    ) -> Double {
        let posterior = Double(choice.probability)
        guard choice.arc.treatment == .protected else { return posterior }
        return raw.compactMap(\.confidence).reduce(posterior, min)
    }

    /// The part of a box that one of several words takes, by their lengths.
    private static func share(of box: PageBox, _ index: Int, _ texts: [String]) -> PageBox {
        guard texts.count > 1 else { return box }
        let total = texts.reduce(0) { $0 + $1.count }
        let before = texts[..<index].reduce(0) { $0 + $1.count }
        let after = before + texts[index].count
        return PageBox(
            left: box.left + box.width * before / total, top: box.top,
            right: box.left + box.width * after / total, bottom: box.bottom)
    }
}

extension RestoredLine {
    /// Joins a further piece of the last raw word to the word that stands for it.
    fileprivate mutating func append(_ choice: LatticeDecoder.Choice) {
        guard var word = words.popLast() else { return }
        word.text += choice.arc.texts.joined(separator: " ")
        word.probability = min(word.probability, Double(choice.probability))
        if [.repaired, .glossary].contains(choice.arc.treatment) {
            word.treatment = choice.arc.treatment
        }
        word.alternatives = []
        words.append(word)
    }
}

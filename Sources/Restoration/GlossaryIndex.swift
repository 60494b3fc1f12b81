/// The terms of a glossary, prepared for finding them in what was read.
struct GlossaryIndex: Sendable {
    /// A piece of a term, as a slot is a piece of a line.
    struct Piece: Sendable {
        /// The number of the word, the same for the same word in other terms.
        let word: Int
        /// The punctuation before the word that belongs to the term, dashes being alike.
        let prefix: [Unicode.Scalar]
        /// The punctuation after it.
        let suffix: [Unicode.Scalar]
    }

    /// How a word is written: in the user's capitals or as a line may have it.
    enum Style: Sendable {
        /// As in the glossary.
        case given
        /// With a capital first, where the glossary has a small letter.
        case capitalized
        /// With small letters, where the glossary has a capital first.
        case lower
        /// In capitals.
        case upper
    }

    /// One way to write a word.
    struct Form: Sendable {
        let word: Int
        let style: Style
        let scalars: [Unicode.Scalar]
    }

    /// A node of the tree of the forms' letters.
    struct Node: Sendable {
        /// The letters that lead on, by number, with the nodes that they lead to.
        var children: [(letter: Int, node: Int)] = []
        /// The numbers of the forms that end here.
        var forms: [Int] = []
    }

    /// The terms as pieces, at least one each.
    private(set) var terms: [[Piece]] = []
    /// For each word, the terms that begin with it.
    private(set) var termsByFirstWord: [[Int]] = []
    /// The ways to write the words.
    private(set) var forms: [Form] = []
    /// The tree of the forms that consist of letters; the root is the first node.
    private(set) var nodes = [Node()]
    /// The forms of letters with apostrophes between them: R'lấp.
    private(set) var formsWithApostrophes: [Int] = []
    /// The forms by their characters, dashes and apostrophes being alike.
    private(set) var formsByText: [String: [Int]] = [:]

    private var numbers: [String: Int] = [:]

    /// Prepares the terms; those without a word, of numbers and codes alone, are left out: such
    /// are never rewritten.
    init(_ glossary: Glossary) {
        for term in glossary.terms {
            let shapes = term.flatMap { Slot.pieces(of: Array($0.unicodeScalars)) }
                .map { TokenShape($0) }
            guard shapes.contains(where: { $0.kind == .word }) else { continue }
            let pieces = shapes.map {
                Piece(
                    word: number(of: $0.core), prefix: Self.plain($0.prefix),
                    suffix: Self.plain($0.suffix))
            }
            termsByFirstWord[pieces[0].word].append(terms.count)
            terms.append(pieces)
        }
    }

    /// Punctuation without the differences that mean nothing.
    static func plain(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.map {
            switch $0 {
            case "–", "—": "-"
            case "’", "‘": "'"
            default: $0
            }
        }
    }

    /// What stands between apostrophes.
    static func parts(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        plain(scalars).split(separator: "'").map(Array.init)
    }

    private mutating func number(of core: [Unicode.Scalar]) -> Int {
        let text = core.text
        if let known = numbers[text] { return known }
        let number = numbers.count
        numbers[text] = number
        termsByFirstWord.append([])
        let lower = text.lowercased()
        let capitalized = LetterCase.capitalized.applied(to: lower)
        var written = [(Style.given, text)]
        if text == lower { written.append((.capitalized, capitalized)) }
        if text == capitalized { written.append((.lower, lower)) }
        written.append((.upper, LetterCase.upper.applied(to: lower)))
        var seen: Set<String> = []
        for (style, text) in written where seen.insert(text).inserted {
            add(Form(word: number, style: style, scalars: Array(text.unicodeScalars)))
        }
        return number
    }

    private mutating func add(_ form: Form) {
        formsByText[Self.plain(form.scalars).text, default: []].append(forms.count)
        let letters = form.scalars.compactMap(Alphabet.number(of:))
        if !letters.isEmpty, letters.count == form.scalars.count {
            var node = 0
            for letter in letters {
                if let next = nodes[node].children.first(where: { $0.letter == letter }) {
                    node = next.node
                } else {
                    nodes[node].children.append((letter, nodes.count))
                    node = nodes.count
                    nodes.append(Node())
                }
            }
            nodes[node].forms.append(forms.count)
        } else if Self.parts(of: form.scalars).count > 1 {
            formsWithApostrophes.append(forms.count)
        }
        forms.append(form)
    }
}

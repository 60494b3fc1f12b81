internal import LanguageModel

/// The vocabulary as a tree of letters, in which reading and word are followed side by side.
struct Lexicon: Sendable {
    /// A node: what leads to it and where its children lie.
    struct Node: Sendable {
        /// The number of the lower-case letter that leads here.
        var letter: Int32
        /// The first child; children lie side by side.
        var firstChild: Int32
        /// The end of the children.
        var endChild: Int32
        /// The word that ends here, or ``Lexicon/noWord``.
        var word: Int32
    }

    static let noWord: Int32 = -1

    /// The nodes; the root is the first.
    let nodes: [Node]

    /// Builds the tree of all words that consist of letters of the alphabet.
    init(vocabulary: Vocabulary) {
        var words: [(letters: [Int32], id: Int32)] = []
        for id in 0..<vocabulary.count {
            let letters = vocabulary.word(Vocabulary.ID(id)).unicodeScalars
                .map { Alphabet.number(of: $0).map(Int32.init) }
            if letters.allSatisfy({ $0 != nil }) {
                words.append((letters.compactMap { $0 }, Int32(id)))
            }
        }
        words.sort { $0.letters.lexicographicallyPrecedes($1.letters) }
        var nodes = [Node(letter: 0, firstChild: 0, endChild: 0, word: Self.noWord)]
        // Breadth first, so that the children of a node are neighbours.
        var pending = [(node: 0, depth: 0, range: 0..<words.count)]
        var next = 0
        while next < pending.count {
            let (node, depth, range) = pending[next]
            next += 1
            nodes[node].firstChild = Int32(nodes.count)
            var start = range.lowerBound
            if start < range.upperBound, words[start].letters.count == depth {
                nodes[node].word = words[start].id
                start += 1
            }
            while start < range.upperBound {
                let letter = words[start].letters[depth]
                var end = start + 1
                while end < range.upperBound, words[end].letters[depth] == letter { end += 1 }
                pending.append((nodes.count, depth + 1, start..<end))
                nodes.append(
                    Node(letter: letter, firstChild: 0, endChild: 0, word: Self.noWord))
                start = end
            }
            nodes[node].endChild = Int32(nodes.count)
        }
        self.nodes = nodes
    }
}

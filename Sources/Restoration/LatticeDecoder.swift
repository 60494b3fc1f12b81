internal import DocumentModel
internal import LanguageModel

/// Finds the most probable way through the arcs of all slots, and how sure each step is.
///
/// A beam search that joins what the language model cannot tell apart, then forward and backward
/// sums over what the beam kept.
struct LatticeDecoder {
    /// How many contexts are followed at each place.
    private static let beam = 16
    /// How many other readings are told of a word.
    private static let mostAlternatives = 3

    /// What was chosen for a slot or two.
    struct Choice {
        /// The first slot.
        let slot: Int
        /// The arc chosen.
        let arc: Arc
        /// Its posterior probability, 0 … 1.
        let probability: Float
        /// The most probable other texts for the slot, the best first.
        let alternatives: [RestoredWord.Alternative]
    }

    private struct Edge {
        let from: Int
        let slot: Int
        let arc: Int
        let score: Float
    }

    private struct Node {
        var context: TrigramModel.Context
        var best: Float
        var bestEdge: Edge?
        var edges: [Edge] = []
        var forward: Float = 0
        var backward: Float = -.infinity
    }

    private let model: TrigramModel
    /// How much the language model weighs against the error model.
    private let weight: Float

    init(model: TrigramModel, weight: Float) {
        self.model = model
        self.weight = weight
    }

    /// Decodes a page.
    ///
    /// - Parameters:
    ///   - arcs: The ways to read each slot, at least one of span 1 each.
    ///   - slots: The slots.
    ///   - start: What stands before the first slot.
    /// - Returns: The choices in order, and what stands before the next page's first slot.
    func decode(
        arcs: [[Arc]], slots: [Slot], from start: TrigramModel.Context
    ) -> (choices: [Choice], end: TrigramModel.Context) {
        var columns: [[Node]] = Array(repeating: [], count: slots.count + 1)
        var places: [[TrigramModel.Context: Int]] = Array(repeating: [:], count: slots.count + 1)
        columns[0] = [Node(context: start, best: 0)]
        for index in slots.indices {
            prune(&columns[index])
            for from in columns[index].indices {
                let node = columns[index][from]
                let context = slots[index].beginsParagraph ? model.start : node.context
                for (number, arc) in arcs[index].enumerated() {
                    let target = index + arc.span
                    guard target <= slots.count else { continue }
                    var next = context
                    var score = arc.score
                    for token in arc.tokens {
                        let step = model.score(token, after: next)
                        score += weight * step.logProbability
                        next = step.next
                    }
                    let edge = Edge(from: from, slot: index, arc: number, score: score)
                    let total = node.best + score
                    if let place = places[target][next] {
                        columns[target][place].edges.append(edge)
                        if columns[target][place].best < total {
                            columns[target][place].best = total
                            columns[target][place].bestEdge = edge
                        }
                    } else {
                        places[target][next] = columns[target].count
                        columns[target].append(
                            Node(context: next, best: total, bestEdge: edge, edges: [edge]))
                    }
                }
            }
        }
        prune(&columns[slots.count])
        return choices(columns: &columns, arcs: arcs)
    }

    private func prune(_ column: inout [Node]) {
        guard column.count > Self.beam else { return }
        column.sort { $0.best > $1.best }
        column.removeLast(column.count - Self.beam)
    }

    private func choices(
        columns: inout [[Node]], arcs: [[Arc]]
    ) -> (choices: [Choice], end: TrigramModel.Context) {
        let end = columns.count - 1
        guard
            let last = columns[end].indices.max(by: {
                columns[end][$0].best < columns[end][$1].best
            })
        else { return ([], model.start) }
        for index in columns.indices.dropFirst() {
            for node in columns[index].indices {
                var sum = -Float.infinity
                for edge in columns[index][node].edges {
                    sum = added(sum, columns[edge.slot][edge.from].forward + edge.score)
                }
                columns[index][node].forward = sum
            }
        }
        var total = -Float.infinity
        for node in columns[end].indices {
            columns[end][node].backward = 0
            total = added(total, columns[end][node].forward)
        }
        /// The posterior mass of each arc of each slot.
        var masses: [[Int: Float]] = Array(repeating: [:], count: arcs.count)
        for index in columns.indices.dropFirst().reversed() {
            for node in columns[index] where node.backward > -.infinity {
                for edge in node.edges {
                    let onward = edge.score + node.backward
                    let before = columns[edge.slot][edge.from]
                    columns[edge.slot][edge.from].backward = added(before.backward, onward)
                    let mass = exponential(before.forward + onward - total)
                    if mass > 1e-6 { masses[edge.slot][edge.arc, default: 0] += mass }
                }
            }
        }
        var choices: [Choice] = []
        var edge = columns[end][last].bestEdge
        while let step = edge {
            let arc = arcs[step.slot][step.arc]
            var byText: [String: Float] = [:]
            for (number, mass) in masses[step.slot] {
                byText[arcs[step.slot][number].texts.joined(separator: " "), default: 0] += mass
            }
            let text = arc.texts.joined(separator: " ")
            let others = byText.filter { $0.key != text }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            choices.append(
                Choice(
                    slot: step.slot, arc: arc, probability: min(1, byText[text] ?? 0),
                    alternatives: others.prefix(Self.mostAlternatives).map {
                        RestoredWord.Alternative(
                            text: $0.key, probability: Double(min(1, $0.value)))
                    }))
            edge = columns[step.slot][step.from].bestEdge
        }
        return (choices.reversed(), columns[end][last].context)
    }

    /// ln(e^a + e^b).
    private func added(_ a: Float, _ b: Float) -> Float {
        let (high, low) = (max(a, b), min(a, b))
        guard low > -.infinity else { return high }
        return high + logarithm(1 + exponential(low - high))
    }
}

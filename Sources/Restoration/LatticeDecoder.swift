internal import DocumentModel
internal import LanguageModel

/// Finds the most probable way through the arcs of all slots, and how sure each step is.
///
/// A beam search that joins what the language model cannot tell apart, then forward and backward
/// sums over what the beam kept.
struct LatticeDecoder {
    /// How many contexts are followed at each place.
    private static let beam = 16
    /// Ways this much less likely than the best to the same place are dropped.
    private static let width: Float = 16
    /// How many other readings are told of a word.
    private static let mostAlternatives = 3
    /// Less probable readings are not worth telling.
    private static let leastAlternative: Float = 0.001

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
        let from: Int32
        let target: Int32
        let slot: Int32
        let arc: Int32
        let score: Float
    }

    private struct Node {
        let context: TrigramModel.Context
        var best: Float = -.infinity
        var bestEdge: Int32 = -1
        var forward: Float = -.infinity
        var backward: Float = -.infinity
    }

    private let model: TrigramModel
    /// How much the language model weighs against the error model.
    private let weight: Float
    /// How probable another reading must be before it takes the place of what was read.
    private let leastRepair: Float

    init(model: TrigramModel, weight: Float, leastRepair: Float = 0) {
        self.model = model
        self.weight = weight
        self.leastRepair = leastRepair
    }

    /// Decodes a passage.
    ///
    /// - Parameters:
    ///   - arcs: The ways to read each slot, at least one of span 1 each.
    ///   - slots: The slots.
    ///   - start: What stands before the first slot.
    /// - Returns: The choices in order, and what stands before the next passage's first slot.
    func decode(
        arcs: [[Arc]], slots: [Slot], from start: TrigramModel.Context
    ) -> (choices: [Choice], end: TrigramModel.Context) {
        let lattice = search(arcs: arcs, slots: slots, from: start)
        guard
            let last = lattice.lastNodes.max(by: {
                lattice.nodes[$0].best < lattice.nodes[$1].best
            })
        else { return ([], model.start) }
        return (choices(on: lattice, to: last, arcs: arcs), lattice.nodes[last].context)
    }

    /// What the beam kept: nodes, and edges in the order of the slots they leave.
    private struct Lattice {
        var nodes: [Node] = []
        var edges: [Edge] = []
        /// The nodes behind the last slot.
        var lastNodes: [Int] = []
    }

    private func search(
        arcs: [[Arc]], slots: [Slot], from start: TrigramModel.Context
    ) -> Lattice {
        var lattice = Lattice()
        let reach = (arcs.joined().map(\.span).max() ?? 1) + 1
        var columns: [[Int32]] = Array(repeating: [], count: slots.count + reach)
        var bests = [Float](repeating: -.infinity, count: slots.count + reach)
        var tables = Array(repeating: ContextTable(), count: reach)
        lattice.nodes.append(Node(context: start, best: 0, forward: 0))
        columns[0] = [0]
        for index in slots.indices {
            let sources = pruned(columns[index], of: lattice.nodes)
            for source in sources {
                let node = lattice.nodes[Int(source)]
                let context = slots[index].beginsParagraph ? model.start : node.context
                for (number, arc) in arcs[index].enumerated() {
                    let target = index + arc.span
                    var total = node.best + arc.score
                    guard target <= slots.count, total > bests[target] - Self.width else {
                        continue
                    }
                    var next = context
                    var score = arc.score
                    for token in arc.tokens {
                        let step = model.score(token, after: next)
                        score += weight * step.logProbability
                        next = step.next
                    }
                    total = node.best + score
                    guard total > bests[target] - Self.width else { continue }
                    bests[target] = max(bests[target], total)
                    let new = Int32(lattice.nodes.count)
                    let place = tables[target % reach].node(of: next, orPut: new)
                    if place == new {
                        lattice.nodes.append(Node(context: next))
                        columns[target].append(place)
                    }
                    if lattice.nodes[Int(place)].best < total {
                        lattice.nodes[Int(place)].best = total
                        lattice.nodes[Int(place)].bestEdge = Int32(lattice.edges.count)
                    }
                    lattice.nodes[Int(place)].forward = added(
                        lattice.nodes[Int(place)].forward, node.forward + score)
                    lattice.edges.append(
                        Edge(
                            from: source, target: place, slot: Int32(index), arc: Int32(number),
                            score: score))
                }
            }
            tables[index % reach].removeAll()
        }
        lattice.lastNodes = pruned(columns[slots.count], of: lattice.nodes).map(Int.init)
        return lattice
    }

    private func pruned(_ column: [Int32], of nodes: [Node]) -> [Int32] {
        let sorted = column.sorted {
            let (one, other) = (nodes[Int($0)].best, nodes[Int($1)].best)
            return one == other ? $0 < $1 : one > other
        }
        return Array(sorted.prefix(Self.beam))
    }

    private func choices(on lattice: Lattice, to last: Int, arcs: [[Arc]]) -> [Choice] {
        var nodes = lattice.nodes
        var total = -Float.infinity
        for node in lattice.lastNodes {
            nodes[node].backward = 0
            total = added(total, nodes[node].forward)
        }
        /// Where each slot's arcs begin among all, and the posterior mass of each arc.
        var firstArcs: [Int] = []
        var arcCount = 0
        for slotArcs in arcs {
            firstArcs.append(arcCount)
            arcCount += slotArcs.count
        }
        var masses = [Float](repeating: 0, count: arcCount)
        for edge in lattice.edges.reversed() {
            let backward = nodes[Int(edge.target)].backward
            guard backward > -.infinity else { continue }
            let onward = edge.score + backward
            nodes[Int(edge.from)].backward = added(nodes[Int(edge.from)].backward, onward)
            let mass = nodes[Int(edge.from)].forward + onward - total
            if mass > -14 { masses[firstArcs[Int(edge.slot)] + Int(edge.arc)] += exponential(mass) }
        }
        var choices: [Choice] = []
        var edge = nodes[last].bestEdge
        while edge >= 0 {
            let step = lattice.edges[Int(edge)]
            let slot = Int(step.slot)
            let own = masses[firstArcs[slot]..<(firstArcs[slot] + arcs[slot].count)]
            let repaired = choice(arc: Int(step.arc), of: arcs[slot], slot: slot, masses: own)
            choices.append(
                repaired.probability >= leastRepair
                    ? repaired : kept(insteadOf: repaired, of: arcs[slot], masses: own))
            edge = nodes[Int(step.from)].bestEdge
        }
        return choices.reversed()
    }

    /// The word as it was read, where the choice is another one and doubtful.
    private func kept(
        insteadOf doubtful: Choice, of arcs: [Arc], masses: ArraySlice<Float>
    ) -> Choice {
        guard doubtful.arc.treatment == .repaired, doubtful.arc.span == 1,
            let reading = arcs.firstIndex(where: { $0.treatment == .kept })
        else { return doubtful }
        return choice(arc: reading, of: arcs, slot: doubtful.slot, masses: masses)
    }

    private func choice(
        arc number: Int, of arcs: [Arc], slot: Int, masses: ArraySlice<Float>
    ) -> Choice {
        let arc = arcs[number]
        var probability: Float = 0
        var others: [(texts: [String], mass: Float)] = []
        for (other, mass) in zip(arcs, masses) where mass > 0 {
            if other.texts == arc.texts {
                probability += mass
            } else if let known = others.firstIndex(where: { $0.texts == other.texts }) {
                others[known].mass += mass
            } else {
                others.append((other.texts, mass))
            }
        }
        others.sort { $0.mass > $1.mass }
        let rest = others.reduce(0) { $0 + $1.mass }
        let calibrated = Self.calibrated(probability, against: rest)
        return Choice(
            slot: slot, arc: arc, probability: calibrated,
            alternatives: others.prefix(Self.mostAlternatives).compactMap { other in
                let share = (1 - calibrated) * other.mass / rest
                guard share >= Self.leastAlternative else { return nil }
                return RestoredWord.Alternative(
                    text: other.texts.joined(separator: " "), probability: Double(share))
            })
    }

    /// The share of the log odds that the measuring set bears out, see docs/restoration.md: the
    /// models count evidence twice that is not independent.
    private static let sureness: Float = 0.8

    /// The probability of a reading from its posterior mass and that of all others.
    private static func calibrated(_ mass: Float, against rest: Float) -> Float {
        guard rest > 0 else { return 1 }
        guard mass > 0 else { return 0 }
        return 1 / (1 + exponential(sureness * logarithm(rest / mass)))
    }

    /// ln(e^a + e^b).
    @inline(__always)
    private func added(_ a: Float, _ b: Float) -> Float {
        let (high, low) = (max(a, b), min(a, b))
        // Below this the smaller does not change the sum's digits.
        guard low > high - 16 else { return high }
        return high + logarithm(1 + exponential(low - high))
    }
}

internal import DocumentModel

/// Repairs a line by itself, once its words are chosen.
protocol LineRepair {
    /// Repairs a line.
    func repair(_ line: inout RestoredLine)
}

/// A rule that carries its examples; the tests run them all.
protocol LineRule: LineRepair, Sendable {
    /// Lines as they are read, and as they stand on paper.
    static var examples: [(read: String, repaired: String)] { get }
    /// Lines that stay as they are.
    static var counterexamples: [String] { get }
}

extension RestoredPage {
    /// Repairs all lines.
    mutating func repair(by repair: some LineRepair) {
        for line in lines.indices { repair.repair(&lines[line]) }
    }
}

internal import DocumentModel

/// A rule that repairs a line by itself, once its words are chosen.
///
/// A rule carries its examples, and the tests run them all.
protocol LineRule: Sendable {
    /// Lines as they are read, and as they stand on paper.
    static var examples: [(read: String, repaired: String)] { get }
    /// Lines that stay as they are.
    static var counterexamples: [String] { get }

    /// Repairs a line.
    func repair(_ line: inout RestoredLine)
}

extension RestoredPage {
    /// Repairs all lines by a rule.
    mutating func repair(by rule: some LineRule) {
        for line in lines.indices { rule.repair(&lines[line]) }
    }
}

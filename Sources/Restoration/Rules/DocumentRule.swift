internal import DocumentModel

/// A rule that repairs a document by the order of what its lines begin with, once their words are chosen.
///
/// Points run a, b, c, d, đ, e, g, h …, parts I, II, III, items 1, 2, 3 (Decree 30/2020/NĐ-CP,
/// appendix I). What the paper itself numbers otherwise is left as it is: only a mark that is none, that
/// stands there twice, or that looks like the one expected is replaced by it. A rule carries its examples,
/// and the tests run them all.
protocol DocumentRule: Sendable {
    /// Lines as they are read, and as they stand on paper.
    static var examples: [(read: [String], repaired: [String])] { get }
    /// Lines that stay as they are.
    static var counterexamples: [[String]] { get }

    /// Repairs the pages of a document.
    func repair(_ pages: inout [RestoredPage])
}

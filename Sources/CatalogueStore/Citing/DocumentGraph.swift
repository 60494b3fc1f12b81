public import DocumentModel

/// Documents and which of them cites which.
public struct DocumentGraph: Sendable, Hashable {
    /// A document.
    public struct Node: Sendable, Hashable {
        /// Its number in the catalogue; nil for one that the archive lacks.
        public var id: Int64?
        /// Number and symbol; as first cited where the archive lacks it.
        public var number: String?
        /// The kind by name.
        public var kind: String?
        /// The issuing body.
        public var issuer: String?
        /// Its date.
        public var date: CivilDate?
        /// The abstract.
        public var title: String?
        /// How many steps it is from the document in the middle.
        public var distance: Int
    }

    /// That a document cites another.
    public struct Edge: Sendable, Hashable {
        /// The place of the citing document among the nodes.
        public var citing: Int
        /// The place of the cited one.
        public var cited: Int
        /// What the cited one is to the citing.
        public var role: Reference.Role
    }

    /// The documents, the one in the middle first, then those near it.
    public var nodes: [Node] = []
    /// The citations between them.
    public var edges: [Edge] = []
    /// Whether documents were left out because there are too many.
    public var isCut = false
}

internal import LanguageModel

/// Which node stands for which context of the language model, in one column of the lattice.
///
/// A hash table with open addresses; the decoder asks it for every edge, where `Dictionary`'s
/// hashing against hostile keys would cost more than the language model.
struct ContextTable {
    private static let free: Int32 = -1

    private var keys: [UInt64]
    private var nodes: [Int32]
    private var count = 0

    init() {
        keys = Array(repeating: 0, count: 256)
        nodes = Array(repeating: Self.free, count: 256)
    }

    /// The node of a context; where there is none yet, `newNode` is put there.
    ///
    /// - Parameters:
    ///   - context: The context.
    ///   - newNode: The number of the node to put there, at least 0.
    /// - Returns: The number of the node that stands there now.
    mutating func node(of context: TrigramModel.Context, orPut newNode: Int32) -> Int32 {
        let key = context.key
        var place = self.place(of: key)
        if nodes[place] != Self.free { return nodes[place] }
        if count * 2 >= nodes.count {
            grow()
            place = self.place(of: key)
        }
        keys[place] = key
        nodes[place] = newNode
        count += 1
        return newNode
    }

    /// Forgets all contexts.
    mutating func removeAll() {
        guard count > 0 else { return }
        for index in nodes.indices { nodes[index] = Self.free }
        count = 0
    }

    private func place(of key: UInt64) -> Int {
        let mask = nodes.count - 1
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while nodes[place] != Self.free, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldNodes) = (keys, nodes)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        nodes = Array(repeating: Self.free, count: oldNodes.count * 2)
        for index in oldNodes.indices where oldNodes[index] != Self.free {
            let place = self.place(of: oldKeys[index])
            keys[place] = oldKeys[index]
            nodes[place] = oldNodes[index]
        }
    }
}

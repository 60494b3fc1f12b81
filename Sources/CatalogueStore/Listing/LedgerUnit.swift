/// A unit of a task as the ledger has it.
struct LedgerUnit {
    private static let lead: UInt32 = 1 << 30
    private static let support: UInt32 = 1 << 31

    /// A number of `facet_value`.
    var id: Int64
    var leads: Bool
    var supports: Bool

    init(id: Int64, leads: Bool, supports: Bool) {
        self.id = id
        self.leads = leads
        self.supports = supports
    }

    /// Reads what ``bits`` gives.
    init(bits: UInt32) {
        id = Int64(bits & (Self.lead - 1))
        leads = bits & Self.lead != 0
        supports = bits & Self.support != 0
    }

    /// The unit as it is kept.
    var bits: UInt32 {
        UInt32(truncatingIfNeeded: id) & (Self.lead - 1) | (leads ? Self.lead : 0)
            | (supports ? Self.support : 0)
    }
}

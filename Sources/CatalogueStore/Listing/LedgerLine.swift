import DocumentModel

/// A document's line in the ledger; valid only while it is being looked at.
struct LedgerLine {
    var document: Int64
    /// A number of `facet_value`; 0 where there is none.
    var kind: Int64
    /// A number of `facet_value`; 0 where there is none.
    var issuer: Int64
    /// 20250820; 0 where it is unknown.
    var date: Int64
    /// 0: A … 3: D.
    var grade: UInt8
    var isHeld: Bool
    /// None where only heads are looked at.
    var tasks: LedgerTasks

    /// 0 where it is unknown.
    var year: Int { Int(date / 10_000) }
}

/// A task as the ledger has it.
struct LedgerTask {
    var id: Int64
    /// 0: A … 3: D.
    var grade: UInt8
    /// Numbers of `facet_value`, each once.
    var units: LedgerUnits
    /// In the order of their dates, those without one last.
    var days: LedgerDays
}

extension Grade {
    /// Its place from the best: 0 for A, 3 for D.
    var place: UInt8 {
        switch self {
        case .a: 0
        case .b: 1
        case .c: 2
        case .d: 3
        }
    }
}

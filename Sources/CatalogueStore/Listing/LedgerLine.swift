import DocumentModel

/// A document's line in the ledger; valid only while it is being looked at.
struct LedgerLine {
    var document: Int64
    /// A number of `facet_value`; 0 where there is none.
    var kind: Int64
    /// A number of `facet_value`; 0 where there is none.
    var issuer: Int64
    /// Of the dateline: a number of `facet_value`; 0 where there is none.
    var place: Int64
    /// 20250820; 0 where it is unknown.
    var date: Int64
    /// 0: A … 3: D.
    var grade: UInt8
    var isHeld: Bool
    /// None where only heads are looked at.
    var tasks: LedgerTasks

    /// 0 where it is unknown.
    var year: Int { Int(date / 10_000) }
    /// Months since the year 0; nil where year or month is unknown.
    var month: Int64? {
        let month = date / 100 % 100
        return date > 0 && month > 0 ? date / 10_000 * 12 + month - 1 : nil
    }
}

/// A task as the ledger has it.
struct LedgerTask {
    var id: Int64
    /// 0: A … 3: D.
    var grade: UInt8
    /// Those that lead or support, each once.
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

/// How often each unit leads, supports, or does either.
struct UnitTally {
    /// By unit and the roles that it was met in.
    private let met = Tally(size: 4096)
    /// By unit: four times the document where it was met last, plus its roles there, plus 1.
    private let last = Tally(size: 1024)

    /// Counts the units of a task.
    @inline(__always)
    func add(unitsOf task: LedgerTask) {
        for unit in task.units { met.add(Self.number(of: unit, in: unit.roles)) }
    }

    /// Counts the units of a task, each once for a document in each role that it has there.
    @inline(__always)
    func add(unitsOf task: LedgerTask, of document: Int64) {
        let first = Int(document) * 4 + 1
        for unit in task.units {
            let id = Int(unit.id)
            let known = last[id] - first
            if known < 0 {
                last[id] = first + unit.roles
                met.add(Self.number(of: unit, in: unit.roles))
            } else if known | unit.roles != known {
                last[id] = first + (known | unit.roles)
                met.add(Self.number(of: unit, in: known), -1)
                met.add(Self.number(of: unit, in: known | unit.roles))
            }
        }
    }

    /// The units that lead, by number.
    var leads: [(key: Int, count: Int)] { counts { $0 & LedgerUnit.leads != 0 } }

    /// The units that support, by number.
    var supports: [(key: Int, count: Int)] { counts { $0 & LedgerUnit.supports != 0 } }

    /// All the units, by number.
    var all: [(key: Int, count: Int)] { counts { _ in true } }

    private func counts(where hasRole: (Int) -> Bool) -> [(key: Int, count: Int)] {
        var counts: [(key: Int, count: Int)] = []
        for (number, count) in met.all where hasRole(number % 4) {
            if counts.last?.key == number / 4 {
                counts[counts.count - 1].count += count
            } else {
                counts.append((number / 4, count))
            }
        }
        return counts
    }

    @inline(__always)
    private static func number(of unit: LedgerUnit, in roles: Int) -> Int {
        Int(unit.id) * 4 + roles
    }
}

extension LedgerUnit {
    fileprivate static let leads = 1
    fileprivate static let supports = 2

    fileprivate var roles: Int { (leads ? Self.leads : 0) | (supports ? Self.supports : 0) }
}

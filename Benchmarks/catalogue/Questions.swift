/// What is asked of the archive: as people ask, by chance.
struct Questions {
    private var archive: SyntheticArchive
    private var chance = Chance(seed: 3)

    init(archive: SyntheticArchive) {
        self.archive = archive
    }

    /// Searches, by their sort.
    var searches: [(name: String, queries: [String])] {
        mutating get {
            [
                ("two words", many(100) { $0.words(2) }),
                ("three words", many(100) { $0.words(3) }),
                ("five words", many(50) { $0.words(5) }),
                ("one word", many(50) { $0.words(1) }),
                ("a phrase of three", many(50) { "\"\($0.words(3))\"" }),
                ("two words and conditions", many(100) { "\($0.words(2)) \($0.condition())" }),
                ("a number", many(50) { $0.number() }),
                ("a beginning", many(20) { "\($0.words(1).prefix(3))*" }),
            ]
        }
    }

    /// Lists of tasks, by their sort.
    var lists: [(name: String, queries: [String])] {
        mutating get {
            [
                ("all", ["", "", "", ""]),
                ("one condition", many(60) { $0.condition() }),
                ("two conditions", many(60) { "\($0.condition()) \($0.condition())" }),
                ("three", many(60) { "\($0.condition()) \($0.condition()) \($0.condition())" }),
                ("words", many(40) { $0.words(2) }),
                ("words and a condition", many(40) { "\($0.words(2)) \($0.condition())" }),
            ]
        }
    }

    /// What is counted.
    var facets: [String] {
        mutating get {
            [""] + many(40) { $0.condition() } + many(20) { $0.words(2) }
                + many(20) { "\($0.words(1)) \($0.condition())" }
        }
    }

    private mutating func many(_ count: Int, _ make: (inout Questions) -> String) -> [String] {
        (0..<count).map { _ in make(&self) }
    }

    private mutating func words(_ count: Int) -> String {
        archive.words(count).joined(separator: " ").filter { !"\":*-".contains($0) }
    }

    private mutating func number() -> String {
        let kind = SyntheticArchive.kinds[chance.skewed(below: 12)].code
        return "\(Int.random(in: 1...400, using: &chance))/\(kind)-S\(chance.skewed(below: 60))"
    }

    private mutating func condition() -> String {
        let year = 2026 - chance.skewed(below: 8)
        let month = Int.random(in: 1...12, using: &chance)
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: return "kind:\"\(SyntheticArchive.kinds[chance.skewed(below: 12)].name)\""
        case 1: return "issuer:\"\(SyntheticArchive.issuers[chance.skewed(below: 60)])\""
        case 2: return "year:\(year)"
        case 3: return "unit:\"\(SyntheticArchive.units[chance.skewed(below: 420)])\""
        case 4: return "due:\(year)-\(month < 10 ? "0" : "")\(month)"
        case 5: return "due:overdue"
        case 6: return "status:open"
        default: return "grade:\(["A", "B", "C", "D"][chance.skewed(below: 4)])"
        }
    }
}

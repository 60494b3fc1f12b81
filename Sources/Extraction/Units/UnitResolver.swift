import DocumentModel

/// Tells which units the short names of a document mean: "Văn phòng Sở", "UBND tỉnh".
struct UnitResolver: Sendable {
    /// The rules; the first that knows a name is right.
    static let rules: [any UnitRule.Type] = [
        KnownBody.self, NamedTerritory.self, BareTerritory.self, BareHead.self, OwnDivision.self,
        CommonBodies.self, OwnDivisions.self,
    ]

    /// A longer text is no name of a unit.
    private static let longest = 60

    /// What the head tells.
    let context: UnitContext

    /// The units of tasks, each name beside what it means.
    func resolve(_ tasks: [DirectiveTask]) -> [DirectiveTask] {
        var known: [String: ResolvedUnit] = [:]
        func units(_ names: [String], in statement: Passage?) -> [ResolvedUnit] {
            names.map { name in
                let listed = statement.flatMap { ListGroup.fullName(of: Passage(name), in: $0) }
                let full = listed ?? name
                var unit = known[full] ?? self.unit(full)
                known[full] = unit
                unit.name = name
                return unit
            }
        }
        return tasks.map { task in
            var task = task
            let mayList = task.statement.utf8.contains(UInt8(ascii: ":"))
            var statement = mayList ? Passage(task.statement) : nil
            if let text = statement, !ListGroup.stands(in: text) { statement = nil }
            task.leadUnits = units(task.lead, in: statement)
            task.supportUnits = units(task.support, in: statement)
            return task
        }
    }

    /// The unit of a name.
    func unit(_ printed: String) -> ResolvedUnit {
        var unit = ResolvedUnit(name: printed)
        let passage = Passage(printed)
        guard !passage.tokens.isEmpty, passage.tokens.count <= Self.longest,
            let name = written(passage)
        else { return unit }
        for rule in Self.rules {
            guard let found = rule.resolve(name, in: context) else { continue }
            unit.resolved = found.name
            unit.province = found.province
            return unit
        }
        return unit
    }

    /// The name with its abbreviations written out and in small letters; nil where an abbreviation
    /// is unknown.
    private func written(_ printed: Passage) -> Passage? {
        let name = Passage(context.lexicon.abbreviations.expanding(printed))
        // Whoever is known by name may be printed in capitals.
        if let (body, end) = context.lexicon.bodies.body(at: 0, in: name), end == name.tokens.count
        {
            return Passage(body.name)
        }
        let words = name.tokens.filter { $0.kind == .word }
        if words.count > 1, words.allSatisfy(\.isUppercase) {
            guard let (body, end) = context.lexicon.bodies.body(at: 0, in: name) else { return nil }
            let rest = name.text(ofTokens: end..<name.tokens.count).lowercased()
            return Passage("\(body.name) \(rest)")
        }
        let isUnknown = name.tokens.contains { token in
            token.isUppercase && token.range.count > 1
                && RomanNumeral(name.text(in: token.range)) == nil
        }
        return isUnknown ? nil : name
    }
}

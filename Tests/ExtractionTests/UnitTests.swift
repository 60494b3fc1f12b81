import DocumentModel
import Testing

@testable import Extraction

extension UnitExample {
    /// What the head and the text of the example's document tell.
    var context: UnitContext {
        var record = DirectiveRecord()
        func graded<Value>(_ value: Value) -> Graded<Value> {
            Graded(value, grade: .a, evidence: [])
        }
        record.issuer = graded(head.issuer)
        record.parentIssuer = head.parent.map(graded)
        record.place = graded(head.place)
        record.date = CivilDate(head.date).map(graded)
        return UnitContext(head: record, text: [Passage(Self.text)], lexicon: .ours)
    }
}

@Suite("UnitRule")
struct UnitRuleTests {
    static let examples = UnitResolver.rules.enumerated().flatMap { rule in
        rule.element.examples.map { (rule.offset, $0) }
    }
    static let counterexamples = UnitResolver.rules.enumerated().flatMap { rule in
        rule.element.counterexamples.map { (rule.offset, $0) }
    }

    @Test("The examples of each rule are resolved, by no rule before it", arguments: examples)
    func resolves(rule: Int, example: UnitExample) {
        let unit = UnitResolver(context: example.context).unit(example.name)
        #expect(unit.name == example.name)
        #expect(unit.resolved == example.resolved)
        #expect(unit.province == example.province)
        let name = Passage(DirectiveLexicon.ours.abbreviations.expanding(Passage(example.name)))
        if !name.tokens.allSatisfy(\.isUppercase) {
            let own = UnitResolver.rules[rule].resolve(name, in: example.context)
            #expect(own?.name == example.resolved)
        }
    }

    @Test("The counterexamples of each rule are not resolved by it", arguments: counterexamples)
    func leaves(rule: Int, example: UnitExample) {
        let name = Passage(DirectiveLexicon.ours.abbreviations.expanding(Passage(example.name)))
        #expect(UnitResolver.rules[rule].resolve(name, in: example.context) == nil)
    }
}

@Suite("ListGroup")
struct ListGroupTests {
    @Test("A list completes its entries", arguments: ListGroup.examples)
    func completes(text: String, name: String, full: String) {
        #expect(ListGroup.fullName(of: Passage(name), in: Passage(text)) == full)
    }

    @Test("Other names stay", arguments: ListGroup.counterexamples)
    func leaves(text: String, name: String) {
        #expect(ListGroup.fullName(of: Passage(name), in: Passage(text)) == nil)
    }
}

@Suite("UnitResolver")
struct UnitResolverTests {
    @Test(
        "What the head and the tables do not tell stays open",
        arguments: [
            UnitExample("các đơn vị liên quan", .department), UnitExample("Công an", .ministry),
            UnitExample("Quốc phòng", .ministry), UnitExample("Ban QLX tỉnh", .department),
            UnitExample("CÁC ĐƠN VỊ", .province), UnitExample("…", .province),
            UnitExample("", .province), UnitExample("Kho bạc Nhà nước khu vực XX", .province),
            UnitExample("UBND tỉnh", .ministry), UnitExample("Văn phòng Sở", .ministry),
        ])
    func open(example: UnitExample) {
        let unit = UnitResolver(context: example.context).unit(example.name)
        #expect(unit == ResolvedUnit(name: example.name))
    }

    @Test("A former province is today's where the document is of today")
    func provinceOfTheDocumentsDay() {
        func unit(place: String, date: String?) -> ResolvedUnit {
            var record = DirectiveRecord()
            record.issuer = Graded("SỞ Y TẾ", grade: .a, evidence: [])
            record.place = Graded(place, grade: .a, evidence: [])
            record.date = date.flatMap { CivilDate($0) }
                .map { Graded($0, grade: .a, evidence: []) }
            let context = UnitContext(head: record, text: [], lexicon: .ours)
            return UnitResolver(context: context).unit("UBND tỉnh")
        }
        let old = unit(place: "Kiên Giang", date: "2025-06-30")
        #expect(old.resolved == "Ủy ban nhân dân tỉnh Kiên Giang")
        #expect(old.province == "An Giang")
        let new = unit(place: "Kiên Giang", date: "2025-07-00")
        #expect(new.resolved == "Ủy ban nhân dân tỉnh An Giang")
        #expect(unit(place: "Kiên Giang", date: nil) == old)
        #expect(unit(place: "Rạch Giá", date: "2025-07-00").resolved == nil)
    }

    @Test("A body that no table knows is called as the text writes it, or not at all")
    func unknownBody() {
        func name(_ text: String) -> String? {
            HeadBody("TRUNG TÂM QUY HOẠCH", text: [Passage(text)], lexicon: .ours)?.name
        }
        #expect(name("Nay Trung tâm Quy hoạch ban hành") == "Trung tâm Quy hoạch")
        #expect(name("Nay TRUNG TÂM QUY HOẠCH ban hành") == nil)
        #expect(name("các trung tâm quy hoạch") == nil)
    }

    @Test(
        "Towns with the name of a province are no province",
        arguments: [
            ("UBND THÀNH PHỐ LÀO CAI", "thành phố lào cai", nil),
            ("UBND THÀNH PHỐ CẦN THƠ", nil, "Cần Thơ"), ("UBND TỈNH LÀO CAI", nil, "Lào Cai"),
        ] as [(String, String?, String?)])
    func towns(printed: String, locality: String?, province: String?) {
        let body = HeadBody(printed, text: [], lexicon: .ours)
        #expect(body?.locality?.full.lowercased() == locality)
        #expect(body?.province?.name == province)
    }

    @Test("Any name ends in a moment", .timeLimit(.minutes(1)))
    func anyName() {
        let resolver = UnitResolver(context: UnitExample("", .department).context)
        #expect(resolver.unit(String(repeating: "Sở ", count: 100_000)).resolved == nil)
        var random = RepeatableNumbers()
        let pieces = [
            "Sở", "tỉnh", "UBND", "xã", "các", ",", "An Giang", "SỞ", "TỈNH", "ủy", "Phòng", "&",
            "TP.", "thành phố", "-", "\u{301}", "Thành", "1", "(", "Bộ Y tế", "thuộc",
        ]
        for _ in 0..<3_000 {
            let name = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }
            let unit = resolver.unit(name.joined(separator: " "))
            #expect(unit.resolved != nil || unit.province == nil)
        }
    }

    @Test("Tasks have a unit for each name, and the names stay")
    func tasks() {
        let task = DirectiveTask(
            id: "1", section: "", statement: "Rà soát", lead: ["Văn phòng Sở", "UBND tỉnh"],
            support: ["các đơn vị liên quan"], grade: .a, evidence: [])
        let resolver = UnitResolver(context: UnitExample("", .department).context)
        let resolved = resolver.resolve([task])
        #expect(resolved.map(\.lead) == [task.lead])
        #expect(
            resolved.first?.leadUnits == [
                ResolvedUnit(
                    name: "Văn phòng Sở", resolved: "Văn phòng Sở Xây dựng tỉnh An Giang",
                    province: "An Giang"),
                ResolvedUnit(
                    name: "UBND tỉnh", resolved: "Ủy ban nhân dân tỉnh An Giang",
                    province: "An Giang"),
            ])
        #expect(resolved.first?.supportUnits == [ResolvedUnit(name: "các đơn vị liên quan")])
    }
}

/// Numbers that look random and are the same at each run.
struct RepeatableNumbers: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

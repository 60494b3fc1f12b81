import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DocumentGraphTests {
    /// Who cites whom, by numbers: 1 → 2 → 3 → 4 → 9 (lacking); 5 → 1; 6 → 9; 7, a secret one, → 1.
    private func archive() throws -> SampleArchive {
        let archive = try SampleArchive()
        for (file, cited) in [(1, 2), (2, 3), (3, 4), (4, 9), (5, 1), (6, 9), (7, 1)] {
            try archive.add(
                SampleDocument.make(
                    ["a"], number: "\(file)/KH-X", secrecy: file == 7 ? "MẬT" : nil,
                    references: [
                        Reference(
                            number: "\(cited)/KH-X", role: cited == 2 ? .basis : .cites, grade: .a,
                            evidence: [])
                    ]), file: file)
        }
        return archive
    }

    private func text(_ graph: DocumentGraph) -> [String] {
        graph.edges.map { edge in
            func name(_ place: Int) -> String {
                let node = graph.nodes[place]
                return node.id.map { "\($0)" } ?? "(\(node.number ?? ""))"
            }
            return "\(name(edge.citing))→\(name(edge.cited))"
        }.sorted()
    }

    @Test(
        arguments: [
            (1, 1, ["1→2", "5→1"]), (1, 2, ["1→2", "2→3", "5→1"]),
            (1, 3, ["1→2", "2→3", "3→4", "5→1"]), (4, 1, ["3→4", "4→(9/KH-X)"]),
            (6, 2, ["4→(9/KH-X)", "6→(9/KH-X)"]), (1, 0, ["1→2", "5→1"]),
            (1, 99, ["1→2", "2→3", "3→4", "5→1"]),
        ] as [(Int64, Int, [String])])
    func citationsAreFollowedInBothDirections(id: Int64, depth: Int, edges: [String]) throws {
        let archive = try archive()
        let graph = try archive.catalogue.neighbourhood(of: id, depth: depth)
        #expect(text(graph) == edges)
        #expect(graph.nodes.first?.id == id)
        #expect(graph.nodes.map(\.distance) == graph.nodes.map(\.distance).sorted())
        #expect(!graph.isCut)
    }

    @Test func aNodeSaysWhatIsKnownOfIt() throws {
        let archive = try archive()
        let graph = try archive.catalogue.neighbourhood(of: 4)
        #expect(graph.nodes.map(\.id) == [4, nil, 3])
        #expect(graph.nodes.map(\.number) == ["4/KH-X", "9/KH-X", "3/KH-X"])
        #expect(graph.nodes.map(\.kind) == ["Kế hoạch", nil, "Kế hoạch"])
        #expect(
            try archive.catalogue.neighbourhood(of: 1).edges.contains(
                DocumentGraph.Edge(citing: 0, cited: 1, role: .basis)))
    }

    @Test(arguments: [1, 2, 3])
    func theNearestAreTaken(most: Int) throws {
        let archive = try archive()
        let graph = try archive.catalogue.neighbourhood(of: 1, depth: 3, mostNodes: most)
        #expect(graph.nodes.count == most)
        #expect(graph.isCut)
    }

    @Test func whatIsHeldIsNotShown() throws {
        let archive = try archive()
        #expect(throws: CatalogueError(.notFound, detail: "document 7")) {
            _ = try archive.catalogue.neighbourhood(of: 7)
        }
        let open = try archive.catalogue.neighbourhood(of: 1, includesHeld: true)
        #expect(text(open) == ["1→2", "5→1", "7→1"])
        #expect(
            text(try archive.catalogue.neighbourhood(of: 7, includesHeld: true)) == ["7→1"])
    }

    @Test func whatIsCitedButHeldIsAsIfItWereLacking() throws {
        let archive = try SampleArchive()
        try archive.add(
            SampleDocument.make(["a"], number: "2/KH-X", title: "Mật", secrecy: "MẬT"), file: 1)
        try archive.add(
            SampleDocument.make(
                ["a"], references: [Reference(number: "2/KH-X", grade: .a, evidence: [])]), file: 2)
        let graph = try archive.catalogue.neighbourhood(of: 2)
        #expect(graph.nodes.map(\.id) == [2, nil])
        #expect(graph.nodes.map(\.title) == [nil, nil])
    }

    @Test func aDateTellsWhichDocumentIsMeant() throws {
        let archive = try SampleArchive()
        for (file, date) in [(1, "2024-01-01"), (2, "2025-01-01")] {
            try archive.add(
                SampleDocument.make(["a"], number: "1/KH-X", date: date), file: file)
        }
        try archive.add(
            SampleDocument.make(
                ["a"],
                references: [
                    Reference(
                        number: "1/KH-X", date: CivilDate("2025-01-01"), grade: .a, evidence: [])
                ]), file: 3)
        #expect(text(try archive.catalogue.neighbourhood(of: 3)) == ["3→2"])
        #expect(text(try archive.catalogue.neighbourhood(of: 1)) == [])
    }

    @Test func whatNobodyCitesIsUnansweredTheMostOverdueFirst() throws {
        let archive = try SampleArchive()
        func add(_ file: Int, _ due: [String], cites: Int? = nil, secrecy: String? = nil) throws {
            try archive.add(
                SampleDocument.make(
                    ["a"], number: "\(file)/KH-X", secrecy: secrecy,
                    tasks: due.isEmpty ? [] : [SampleDocument.task("1", "Báo", due: due)],
                    references: cites.map {
                        [Reference(number: "\($0)/KH-X", grade: .a, evidence: [])]
                    } ?? []), file: file)
        }
        try add(1, ["2026-01-01"])
        try add(2, ["2026-01-01", "2026-02-01"])
        try add(3, ["2027-01-01", "2027-02-01"])
        try add(4, ["2026-01-01"])
        try add(5, [], cites: 4)
        try add(6, ["2026-01-01"], secrecy: "MẬT")
        try add(7, ["2027-01-01"], cites: 7)
        try add(8, [], cites: 1, secrecy: "MẬT")
        let rows = try archive.catalogue.unanswered(today: SampleArchive.today)
        #expect(rows.rows.map(\.document.id) == [2, 1, 3, 7])
        #expect(rows.rows.map(\.overdueDays) == [2, 1, 0, 0])
        #expect(rows.rows.map(\.openDays) == [2, 1, 2, 1])
        #expect(rows.total == 4)
        let all = try archive.catalogue.unanswered(includesHeld: true, today: SampleArchive.today)
        #expect(all.rows.map(\.document.id) == [2, 6, 3, 7])
    }
}

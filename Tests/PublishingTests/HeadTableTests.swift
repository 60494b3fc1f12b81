import DocumentModel
import Publishing
import Testing

@Suite struct HeadTableTests {
    private func rows(_ field: HeadTable.Field) -> [[ResultCell]] {
        HeadTable.rows(of: SampleDocument.full, named: \.rawValue)
            .filter { $0[0] == .text(field.rawValue) }
    }

    @Test func everyRowHasACellForEveryColumn() {
        let rows = HeadTable.rows(of: SampleDocument.full, named: \.rawValue)
        #expect(rows.allSatisfy { $0.count == HeadTable.columns(headed: \.rawValue).count })
        #expect(rows.count > 15)
    }

    @Test func aValueStandsBesideItsGradeAndPage() throws {
        let date = try #require(CivilDate("2025-08-00"))
        #expect(rows(.number) == [[.text("number"), .text("07/KH-SXD"), .text("A"), .integer(1)]])
        #expect(rows(.date) == [[.text("date"), .date(date), .text("C"), .integer(1)]])
        #expect(rows(.title) == [[.text("title"), .empty, .empty, .empty]])
        #expect(rows(.documentGrade) == [[.text("document_grade"), .text("C"), .empty, .empty]])
    }

    @Test func whatThereAreSeveralOfHasSeveralRows() {
        #expect(rows(.recipient).map { $0[1] } == [.text("Như trên"), .text("Tỉnh ủy (để b/c)")])
        #expect(rows(.check).map { $0[3] } == [.empty, .integer(1)])
    }
}

import CatalogueStore
import DocumentModel
import SohoaTesting

extension SampleArchive {
    /// 15 June 2026.
    static var today: CivilDate {
        guard let today = CivilDate("2026-06-15") else { preconditionFailure("a day of the year") }
        return today
    }

    /// Four documents: a plan with three tasks, a dispatch with one, a decision, a secret plan.
    func addFour() throws {
        try add(
            SampleDocument.make(
                ["KẾ HOẠCH số 07/KH-SXD\nđường Đống Đa", "Phòng Kế hoạch báo cáo tiến độ"],
                title: "Phát triển đô thị",
                tasks: [
                    SampleDocument.task(
                        "I.1", "Báo cáo tiến độ", due: ["2026-05-01", "2026-12-01"], page: 2),
                    SampleDocument.task(
                        "I.2", "Tham mưu quy hoạch", lead: ["Văn phòng Sở"],
                        support: ["Phòng Kế hoạch"], due: ["2026-07-01"], grade: .c,
                        page: 2),
                    SampleDocument.task("I.3", "Tuyên truyền"),
                ],
                targets: [
                    Target(
                        statement: "đạt trên 80%", comparison: .more, value: 80, unit: "%",
                        grade: .a, evidence: [])
                ],
                references: [
                    Reference(number: "71/NQ-CP", role: .basis, grade: .a, evidence: []),
                    Reference(number: "12/QĐ-UBND", grade: .b, evidence: []),
                ]), file: 1)
        try add(
            SampleDocument.make(
                ["Công văn về nhà ở xã hội; căn cứ Kế hoạch số 07/KH-SXD"], number: "5/UBND-VX",
                kind: "Công văn", issuer: "ỦY BAN NHÂN DÂN TỈNH AN GIANG", date: "2026-01-05",
                title: "V/v báo cáo nhà ở",
                tasks: [SampleDocument.task("1", "Báo cáo nhà ở", due: ["2026-06-15"], grade: .b)],
                references: [
                    Reference(
                        number: "07/KH-SXD", date: CivilDate("2025-08-20"), role: .implements,
                        grade: .a, evidence: [])
                ]), file: 2)
        try add(
            SampleDocument.make(
                ["QUYẾT ĐỊNH phê duyệt"], number: "12/QĐ-UBND", kind: "Quyết định",
                issuer: "Ủy ban nhân dân tỉnh An Giang", date: "2024-03-00"), file: 3)
        try add(
            SampleDocument.make(
                ["Kế hoạch mật"], number: "01/KH-BCH", issuer: "BCH", secrecy: "MẬT",
                tasks: [SampleDocument.task("1", "Báo cáo mật", due: ["2026-06-01"])],
                references: [
                    Reference(number: "71/NQ-CP", grade: .a, evidence: [])
                ]), file: 4)
    }

    /// What a query finds among the documents, by number, the newest first.
    func numbers(_ query: String, _ order: ListOrder = ListOrder(.date)) throws -> [String?] {
        try catalogue.documents(SearchQuery(parsing: query), order: order, today: Self.today)
            .rows.map(\.number)
    }

    /// The statements of the tasks that a query finds, in the order of their days.
    func tasks(_ query: String, _ order: ListOrder = ListOrder(.due)) throws -> [String] {
        try catalogue.tasks(SearchQuery(parsing: query), order: order, today: Self.today)
            .rows.map(\.statement)
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite("AnnexTableReader")
struct AnnexTableReaderTests {
    @Test("Each row of an annexed table of tasks is a task")
    func rows() {
        let lines = [
            "PHỤ LỤC", "STT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp",
            "Thời gian hoàn thành", "I. DỮ LIỆU", "1",
            "Xây dựng Bộ tiêu chí đánh giá.", "Sở Nội vụ",
            "Sở Tài chính; các cơ quan, đơn vị liên quan", "Quý IV/2025", "2",
            "Tổ chức học tập kinh nghiệm.",
            "Sở Y tế", "Các sở, ban, ngành", "Thường xuyên",
        ].map { PrintedLine($0) }
        let tasks = AnnexTableReader().tasks(of: lines)
        #expect(
            tasks.map(\.statement) == [
                "Xây dựng Bộ tiêu chí đánh giá.", "Tổ chức học tập kinh nghiệm.",
            ])
        #expect(tasks.map(\.lead) == [["Sở Nội vụ"], ["Sở Y tế"]])
        #expect(
            tasks.map(\.support) == [
                ["Sở Tài chính", "các cơ quan, đơn vị liên quan"], ["Các sở, ban, ngành"],
            ])
        #expect(tasks.map { $0.deadlines.first?.by?.description } == ["2025-12-31", nil])
        #expect(tasks.map(\.section) == ["I", "I"])
    }

    @Test("A table that names nobody gives no task")
    func otherTables() {
        let lines = ["STT", "Nội dung", "Mức thu", "1", "Đền Hùng", "20.000"].map {
            PrintedLine($0)
        }
        #expect(AnnexTableReader().tasks(of: lines).isEmpty)
    }
}

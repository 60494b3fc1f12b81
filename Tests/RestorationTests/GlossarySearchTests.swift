import DocumentModel
import Foundation
import Testing

@testable import Restoration

/// What a glossary changes, with the committed dictionaries.
@Suite struct GlossarySearchTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Dictionaries").path

    private static let restorers: Result<(without: Restorer, with: Restorer), any Error> = Result {
        let glossary = try Glossary(
            parsing: """
                Xtiêng
                Kbang
                Trung tâm Phục vụ hành chính công
                Nguyễn Văn An
                Bù Gia Mập
                Hồ Thị Nhàn
                Đắk R'lấp
                Bà Rịa - Vũng Tàu
                Đội Quản lý thị trường số 5
                bổ trợ tư pháp
                Lê Thị Hường
                An
                Án
                """)
        return (
            try Restorer(dictionaries: folder),
            try Restorer(dictionaries: folder, glossary: glossary)
        )
    }

    private static func page(_ text: String) -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: .text,
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                RecognizedLine(
                    words: line.split(separator: " ").enumerated().map {
                        RecognizedWord(text: String($1), space: $0 == 0 ? "" : " ")
                    })
            })
    }

    private func restored(_ text: String) throws -> RestoredPage {
        try Self.restorers.get().with.restore([Self.page(text)])[0]
    }

    @Test(arguments: [
        ("dong bao Xtiéng tai xa", "đồng bào Xtiêng tại xã"),
        (
            "đồng bào Xtiếng ở huyện Bù Đăng được vay vốn",
            "đồng bào Xtiêng ở huyện Bù Đăng được vay vốn"
        ),
        ("cua Ho Thi Nhan va nhan dan", "của Hồ Thị Nhàn và nhân dân"),
        ("ba Lé Thi Huong, nguoi dan", "bà Lê Thị Hường, người dân"),
        ("huyén Dak R’lap", "huyện Đắk R'lấp"),
        ("tinh Ba Ria — Viing Tau", "tỉnh Bà Rịa — Vũng Tàu"),
        ("Déi Quan ly thi trudng s6 5", "Đội Quản lý thị trường số 5"),
        ("Ông Nguyên Văn An giữ chức Phó Giám đốc", "Ông Nguyễn Văn An giữ chức Phó Giám đốc"),
    ])
    func aTermThatFitsWins(read: String, paper: String) throws {
        #expect(try restored(read).text == paper)
    }

    @Test(arguments: [
        "Ông Nguyễn Văn Ân giữ chức vụ Phó Giám đốc Sở Xây dựng",
        "đường Nguyễn Văn Anh và Nguyễn Văn Ánh, phường Tân Phú",
        "bà Hồ Thị Nhân và ông Hồ Thế Nhàn giữ chức vụ Phó Giám đốc",
        "tiếng Việt và tiếng Khmer trong nhà trường",
        "xã Kbing thuộc huyện Bù Gia Phúc được hỗ trợ vốn",
        "công an xã bảo đảm an ninh, an toàn thực phẩm",
        "Đội Quản lý thị trường số 6 phối hợp kiểm tra",
        "Nguyễn, Văn An và các đồng chí Ủy viên Ban Chấp hành",
        "Tổng kinh phí 1.250.000.000 đồng, đạt 98,5% kế hoạch năm 2025.",
    ])
    func whatWasReadWellStays(text: String) throws {
        #expect(try restored(text).text == text)
    }

    @Test(arguments: [
        ("TRUNG TAM PHUC VU HANH CHINH CONG", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
        ("Trung tam Phuc vu hanh chinh cong", "Trung tâm Phục vụ hành chính công"),
        ("tai trung tam phuc vu hanh chinh cong", "tại trung tâm phục vụ hành chính công"),
        ("Bo tro tu phap va bo tro tu phap", "Bổ trợ tư pháp và bổ trợ tư pháp"),
    ])
    func clearCapitalsStay(read: String, paper: String) throws {
        #expect(try restored(read).text == paper)
    }

    @Test func aTermMayRunOverTheEndOfALine() throws {
        let page = try restored("thành lập Trung\ntam Phuc vu\nhanh chinh cong tinh Binh Phudc")
        #expect(
            page.lines.map(\.text) == [
                "thành lập Trung", "tâm Phục vụ", "hành chính công tỉnh Bình Phước",
            ])
        #expect(page.lines[1].words.map(\.raw) == ["tam", "Phuc", "vu"])
    }

    @Test func aTermDoesNotRunOverAParagraph() throws {
        let text = "gap Nguyén Van\n\nAn ninh trat tu"
        #expect(try restored(text).lines[2].text == "An ninh trật tự")
    }

    @Test func eachWordSaysThatTheGlossaryChangedIt() throws {
        let words = try restored("“Déi Quan ly thi trudng s6 5”;").lines[0].words
        #expect(words.map(\.text).joined(separator: " ") == "“Đội Quản lý thị trường số 5”;")
        #expect(words.map(\.treatment) == Array(repeating: .glossary, count: 6) + [.protected])
        #expect(words.allSatisfy { $0.probability > 0.9 })
        #expect(words.allSatisfy { word in !word.alternatives.contains { $0.text == word.text } })
    }

    @Test func whatIsRightAlreadyIsKept() throws {
        let text = "đồng chí Nguyễn Văn An, Giám đốc Sở Xây dựng, chủ trì cuộc họp"
        let words = try restored(text).lines[0].words
        #expect(words.map(\.text).joined(separator: " ") == text)
        #expect(words.allSatisfy { $0.treatment == .kept })
    }

    @Test func anEmptyGlossaryChangesNothing() throws {
        let page = Self.page("T6 chirc thwe hién Nghi quyét s6 71/NQ-CP cta Chinh phu")
        let empty = try Restorer(
            dictionaries: Self.folder, glossary: Glossary(parsing: "# nothing"))
        #expect(empty.restore([page]) == (try Self.restorers.get().without.restore([page])))
    }

    /// The more terms there are, the less each of them says: a large glossary does no harm.
    @Test func termsThatAreNotThereHardlyMatter() throws {
        let first = ["Sơ", "Chinh", "Kế", "Thượng", "Quang", "Đạo", "Tan", "Hải"]
        let second = ["Xấy", "Phú", "Hoách", "Trình", "Ly", "Tao", "Hướng", "Nghê"]
        let terms = first.flatMap { one in second.map { "\(one) \($0)" } }
        let restorer = try Restorer(
            dictionaries: Self.folder,
            glossary: Glossary(parsing: terms.joined(separator: "\n")))
        let page = Self.page(
            "Thuc hién Ké hoach s6 22/KH-UBND ngay 28/7/2025 cta Uy ban nhan dan\n"
                + "tinh trién khai thuc hién Nghi quyét s6 71/NQ-CP ngay 01/4/2025 ctia Chinh phu")
        let expected = try Self.restorers.get().without.restore([page])
        #expect(restorer.restore([page]).map(\.text) == expected.map(\.text))
    }
}

import Testing

@testable import Vietnamese

@Suite struct LegacyTextTests {
    private static func lines(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    private static func text(_ lines: [[String]]) -> String {
        lines.map { $0.joined(separator: " ") }.joined(separator: "\n")
    }

    private static let order = """
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025
        1. Giao Sở Xây dựng chủ trì, phối hợp Uỷ ban nhân dân các xã rà soát quỹ đất, tổng hợp
        và báo cáo trước ngày 15/9; thời hạn giữ nguyên ở những nơi đã được phê duyệt.
        2. Sở Tư pháp ưu tiên kỹ thuật soạn thảo; kịp thời gửi ý kiến về Văn phòng (qua thư).
        """

    @Test(arguments: LegacyEncoding.allCases)
    func aTextComesBackFromItsCodes(encoding: LegacyEncoding) {
        let found = LegacyText(Self.lines(LegacyCodes.shown(Self.order, as: encoding)))
        #expect(found.encoding == encoding)
        #expect(Self.text(found.lines) == Self.order)
    }

    /// PDF writers make the soft hyphen, TCVN3's ư, a hyphen.
    @Test func theHornComesBackFromAHyphen() {
        let shown = LegacyCodes.shown(Self.order, as: .tcvn3)
        let hyphens = String(shown.map { $0 == "\u{AD}" ? "-" : $0 })
        #expect(Self.text(LegacyText(Self.lines(hyphens)).lines) == Self.order)
    }

    @Test(arguments: [
        "n-íc", "ch-a", "Th-¬ng", "-u", "t-", "ph-¬ng", "T-",
    ])
    func aHyphenIsAHornWhereAWordComesOfIt(word: String) {
        let horned = String(word.map { $0 == "-" ? "\u{AD}" : $0 })
        #expect(
            LegacyEncoding.tcvn3.decoded(line: [word]) == [LegacyEncoding.tcvn3.decoded(horned)])
    }

    @Test(arguments: ["kinh-tÕ", "07/KH-SXD", "-", "57-NQ/TW", "UBND-VX", "15-9", "Hµ-Néi"])
    func otherHyphensStay(word: String) {
        #expect(LegacyEncoding.tcvn3.decoded(line: [word]).first?.contains("-") == true)
    }

    @Test(arguments: [
        ("Së X¢Y DùNG Sè: 7, ngµy", "SỞ XÂY DỰNG Số: 7, ngày"), ("Bé TNMT göi", "Bộ TNMT gửi"),
        ("VÒ viÖc", "Về việc"), ("TØNH Uû LONG AN", "TỈNH UỶ LONG AN"),
        ("céng hßa x· héi", "cộng hòa xã hội"), ("· Tæ chøc", "· Tổ chức"),
    ])
    func tonedLettersAreCapitalAmongCapitals(shown: String, text: String) {
        let words = shown.split(separator: " ").map(String.init)
        #expect(LegacyEncoding.tcvn3.decoded(line: words).joined(separator: " ") == text)
    }

    /// A paragraph in an old font beside Unicode: only it is decoded.
    @Test(arguments: LegacyEncoding.allCases)
    func linesInUnicodeStayOnAMixedPage(encoding: LegacyEncoding) {
        let unicode = "Giao Sở Xây dựng chủ trì thực hiện"
        let old = "Phòng Kỹ thuật tổng hợp số liệu của các đơn vị\ngửi về Sở trước ngày 05"
        let page = unicode + "\n" + LegacyCodes.shown(old, as: encoding) + "\nvà có hai\n" + unicode
        let found = LegacyText(Self.lines(page))
        #expect(found.encoding == encoding)
        #expect(Self.text(found.lines).hasPrefix(unicode + "\n" + old + "\n"))
        #expect(Self.text(found.lines).hasSuffix("\n" + unicode))
    }

    @Test(arguments: [
        // Unicode, whole and with letters of Latin-1 alone.
        Self.order, "và có các xã là hai bên cùng ký",
        // What engines make of Vietnamese.
        "T6 chirc thwe hién Nghi quyét s6 71/NQ-CP ngày 01/4/2025 cua Chinh phi vé stra déi, bé sung",
        "V vic phê duyt E- Ho so mô'i thâu gói thâu thi công xây dyng, Hnh phüc, công trInh du an",
        // Other languages.
        "Le présent décret entre en vigueur là où l'État a été représenté; né à Orléans, il a été élu",
        "Über die größten Städte für müde Gäste: schöne Häuser, süße Äpfel, kühle Bäder und Öfen",
        "The naïve résumé of a café: 5 µm, 10 µl, 3 µg, 20 µm, 1ª, 2ª, ½ of it © 2024, Windows®",
        "· one\n· two\n· three\n· four\n§ 5\n® and ©\n« quoted »",
        "",
    ])
    func otherTextIsLeftAlone(text: String) {
        let lines = Self.lines(text)
        let found = LegacyText(lines)
        #expect(found.encoding == nil)
        #expect(found.lines == lines)
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite("DirectiveExtractor")
struct DirectiveExtractorTests {
    private static let plan = [
        "UBND TỈNH AN GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc",
        "Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025",
        "KẾ HOẠCH",
        "Tổ chức thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ",
        "Thực hiện Kế hoạch số 22/KH-UBND ngày 28/7/2025 của Ủy ban nhân dân tỉnh, Sở Xây dựng ban hành Kế hoạch cụ thể như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Nhằm thống nhất trong công tác chỉ đạo của Sở.",
        "III. MỤC TIÊU CHUNG",
        "1. Tỷ lệ sử dụng dịch vụ công trực tuyến đạt trên 80%; 95% công chức có tài khoản giao dịch.",
        "VI. TỔ CHỨC THỰC HIỆN",
        "1. Trưởng các phòng, đơn vị thuộc Sở có trách nhiệm triển khai quán triệt Kế hoạch này; định kỳ báo cáo kết quả thực hiện hàng quý (trước ngày 10 của tháng cuối quý), 6 tháng (trước ngày 15/6) và hàng năm (trước ngày 15/11) gửi Văn phòng Sở tổng hợp.",
        "2. Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch, hoàn thành trong năm 2025.",
        "3. Phòng Kế hoạch - Tài chính chủ trì, phối hợp Văn phòng Sở tham mưu dự toán kinh phí.",
        "4. Giao Văn phòng Sở theo dõi, đôn đốc các phòng, đơn vị thuộc Sở triển khai thực hiện Kế hoạch này.",
        "Trên đây là Kế hoạch của Sở Xây dựng./.",
        "Nơi nhận: KT. GIÁM ĐỐC",
        "- Sở KH&CN (để biết); PHÓ GIÁM ĐỐC",
        "- GĐ (để b/c), các PGĐ Sở; Trần Minh Khang",
        "- Lưu: VT, ntnam.",
    ]

    private let record = DirectiveExtractor().record(of: [samplePage(plan)])

    @Test("No pages give an empty record of the worst grade")
    func noPagesGiveAnEmptyRecord() {
        let record = DirectiveExtractor().record(of: [])
        #expect(record.number == nil && record.tasks.isEmpty)
        #expect(DirectiveExtractor().grade(of: record) == .d)
    }

    @Test(
        "What people put right is found no fault with",
        arguments: [
            (
                "number-missing", 2, "An Giang, ngày 20 tháng 8 năm 2025",
                FieldCorrection(.number, "07/KH-SXD")
            ),
            (
                "date-incomplete", 2, "Số: 07/KH-SXD An Giang, ngày tháng 8 năm 2025",
                FieldCorrection(.date, "2025-08-20")
            ),
            (
                "date-unpadded", 2, "Số: 07/KH-SXD An Giang, ngày 2 tháng 8 năm 2025",
                FieldCorrection(.date, "2025-08-02")
            ),
            ("kind-symbol-mismatch", 3, "QUYẾT ĐỊNH", FieldCorrection(.kind, "Kế hoạch")),
        ])
    func correctedFields(rule: String, line: Int, text: String, correction: FieldCorrection) {
        var lines = Self.plan
        lines[line] = text
        let pages = [samplePage(lines)]
        func rules(_ corrections: [FieldCorrection]) -> [String] {
            DirectiveExtractor().record(of: pages, corrected: corrections).checks.map(\.rule)
        }
        #expect(rules([]).contains(rule))
        #expect(!rules([correction]).contains(rule))
        // Only what concerns the field is settled by it.
        #expect(rules([FieldCorrection(.signer, "Trần Minh Khang")]).contains(rule))
    }

    @Test("Orders of a letter are found by their subjects")
    func letterOrders() {
        let record = DirectiveExtractor().record(of: [
            samplePage([
                "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "TỈNH LAM SƠN Độc lập - Tự do - Hạnh phúc",
                "Số: 402/UBND-KT Lam Sơn, ngày 20 tháng 8 năm 2025",
                "V/v đôn đốc thực hiện Kế hoạch số 31/KH-UBND",
                "Kính gửi: Các sở, ban, ngành tỉnh.",
                "Thực hiện Kế hoạch số 31/KH-UBND ngày 01/4/2025 của Ủy ban nhân dân tỉnh về chuyển đổi số, Ủy ban nhân dân tỉnh yêu cầu:",
                "1. Sở Tài chính rà soát các nguồn vốn chưa giải ngân, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/9/2025.",
                "2. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính cập nhật cơ sở dữ liệu quy hoạch, hoàn thành trước ngày 30/9/2025.",
                "3. Sở Nội vụ đã rà soát biên chế của các đơn vị trong năm 2024.",
            ])
        ])
        #expect(record.kind?.value == "Công văn")
        #expect(record.tasks.map(\.lead) == [["Sở Tài chính"], ["Sở Xây dựng"]])
        #expect(
            record.tasks.map { $0.deadlines.first?.by?.description } == [
                "2025-09-15", "2025-09-30",
            ])
    }

    @Test("Text from a font with a broken map is told and lowers the grade")
    func brokenFontMap() {
        let lines = Self.plan + ["Công ty &ә SKҫQ 1ăQJ OѭӧQJ %ҧR Long"]
        let record = DirectiveExtractor().record(of: [samplePage(lines)])
        let check = record.checks.first { $0.rule == "font-map-broken" }
        #expect(check?.severity == .warning)
        #expect(check?.evidence.map(\.line) == [lines.count])
        #expect(DirectiveExtractor().grade(of: record) == .c)
        #expect(!self.record.checks.contains { $0.rule == "font-map-broken" })
    }

    @Test(
        "Pages that were not read in full are told and lower the grade",
        arguments: [
            (PageDefect.Kind.unread, "pages-unread"), (.damaged, "pages-damaged"),
            (.pieced, "pages-damaged"),
        ])
    func defectivePages(kind: PageDefect.Kind, rule: String) {
        let blank = RestoredPage(
            number: 2, origin: .ocr, lines: [], defects: [PageDefect(kind, detail: "why")])
        let record = DirectiveExtractor().record(of: [samplePage(Self.plan), blank])
        let check = record.checks.first { $0.rule == rule }
        #expect(check?.severity == .warning)
        #expect(check?.message.contains("rang 2 ") == true)
        #expect(DirectiveExtractor().grade(of: record) == .c)
        #expect(!self.record.checks.contains { $0.rule.hasPrefix("pages-") })
    }

    @Test("The head is read from lines that hold both columns")
    func head() {
        #expect(record.issuer?.value == "SỞ XÂY DỰNG")
        #expect(record.parentIssuer?.value == "UBND TỈNH AN GIANG")
        #expect(record.number?.value == "07/KH-SXD")
        #expect(record.place?.value == "An Giang")
        #expect(record.date?.value.description == "2025-08-20")
        #expect(record.kind?.value == "Kế hoạch")
        #expect(record.kindCode?.value == "KH")
        #expect(
            record.title?.value
                == "Tổ chức thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ")
        #expect(DirectiveExtractor().grade(of: record) == .a)
    }

    @Test("The foot is read from lines that hold both columns")
    func foot() {
        #expect(record.signer.authority?.value == "KT. GIÁM ĐỐC")
        #expect(record.signer.position?.value == "PHÓ GIÁM ĐỐC")
        #expect(record.signer.name?.value == "Trần Minh Khang")
        #expect(
            record.recipients.map(\.value) == [
                "Sở KH&CN (để biết)", "GĐ (để b/c), các PGĐ Sở", "Lưu: VT, ntnam",
            ])
        #expect(record.drafter?.value == "ntnam")
    }

    @Test("Only the part that orders gives tasks, with who, by when and with whom")
    func tasks() {
        #expect(record.tasks.map(\.id) == ["VI.1", "VI.2", "VI.3", "VI.4"])
        #expect(
            record.tasks.map(\.lead) == [
                ["Trưởng các phòng, đơn vị thuộc Sở"], ["Các phòng, đơn vị"],
                ["Phòng Kế hoạch - Tài chính"], ["Văn phòng Sở"],
            ])
        #expect(record.tasks.map(\.support) == [[], [], ["Văn phòng Sở"], []])
        #expect(record.tasks.first?.deadlines.map(\.recurrence) == [.quarter, .halfYear, .year])
        #expect(
            record.tasks.first?.deadlines.map(\.rrule) == [
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
                "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
            ])
        #expect(
            record.tasks.dropFirst().first?.deadlines.map { $0.by?.description } == ["2025-12-31"])
        #expect(record.tasks.first?.reportTo == ["Văn phòng Sở"])
        #expect(
            record.tasks.last?.leadUnits == [
                ResolvedUnit(
                    name: "Văn phòng Sở", resolved: "Văn phòng Sở Xây dựng tỉnh An Giang",
                    province: "An Giang")
            ])
    }

    @Test("Goals and references are kept apart from tasks")
    func goalsAndReferences() {
        #expect(record.targets.map(\.value) == [80, 95])
        #expect(record.references.map(\.number) == ["71/NQ-CP", "22/KH-UBND"])
        #expect(record.references.map(\.role) == [.implements, .implements])
        #expect(record.sections.map(\.number) == ["I", "1", "III", "VI"])
    }

    @Test("Every value quotes the line it was taken from")
    func evidence() {
        #expect(record.number?.evidence.map(\.line) == [3])
        #expect(record.number?.evidence.first?.quote == "07/KH-SXD")
        #expect(record.tasks.last?.evidence.map(\.line) == [16])
        #expect(record.signer.name?.evidence.first?.line == 20)
    }

    @Test("A well-formed plan breaks no rule of form; tasks without a deadline are noted")
    func noFindings() {
        #expect(record.checks.map(\.rule) == ["task-deadline-missing"])
    }

    @Test("A number without digits keeps its printed part and is the worst grade")
    func handwrittenNumber() {
        var lines = Self.plan
        lines[2] = "Số:       /KH-SXD An Giang, ngày    tháng 8 năm 2025"
        let record = DirectiveExtractor().record(of: [samplePage(lines)])
        #expect(record.number?.value == "/KH-SXD")
        #expect(record.date?.value.description == "2025-08-00")
        #expect(DirectiveExtractor().grade(of: record) == .d)
        let warnings = record.checks.filter { $0.severity == .warning }
        #expect(warnings.map(\.rule) == ["number-incomplete", "date-incomplete"])
    }

    @Test("Doubtful reading lowers the grade")
    func doubtfulReading() {
        var page = samplePage(Self.plan)
        for index in page.lines[2].words.indices { page.lines[2].words[index].probability = 0.5 }
        #expect(DirectiveExtractor().grade(of: DirectiveExtractor().record(of: [page])) == .c)
    }

    @Test("A letter has no kind line: its abstract follows “V/v”")
    func letter() {
        let record = DirectiveExtractor().record(of: [
            samplePage([
                "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "TỈNH AN GIANG Độc lập - Tự do - Hạnh phúc",
                "Số: 12/UBND-VX An Giang, ngày 05 tháng 9 năm 2025", "V/v rà soát trường học",
                "Kính gửi:", "- Sở Xây dựng;", "- Sở Tài chính.",
                "Ủy ban nhân dân tỉnh đề nghị các sở:",
                "1. Rà soát trường học trước ngày 15/11/2025.", "2. Báo cáo kết quả./.",
                "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Hồ Văn Mừng",
            ])
        ])
        #expect(record.kind?.value == "Công văn")
        #expect(record.kindCode == nil)
        #expect(record.title?.value == "rà soát trường học")
        #expect(record.addressees.map(\.value) == ["Sở Xây dựng", "Sở Tài chính"])
        #expect(record.issuer?.value == "ỦY BAN NHÂN DÂN TỈNH AN GIANG")
        #expect(record.parentIssuer == nil)
        #expect(record.tasks.map(\.lead) == [["các sở"], ["các sở"]])
        #expect(record.signer.name?.value == "Hồ Văn Mừng")
        #expect(record.signer.authority == nil)
    }

    @Test("A date that an abstract cites is not the document's")
    func citedDateInAbstract() {
        let lines = [
            "ỦY BAN NHÂN DÂN", "Hà Nội, ngày DŠ tháng Ÿ ấm 2020", "Số: 12/VP-ĐT",
            "V/v thực hiện Chỉ thị số 15/CT-", "UBND ngày 30/10/2019 của UBND", "Thành phố.",
            "Kính gửi:", "- Sở Tài chính.",
        ]
        #expect(DirectiveExtractor().record(of: [samplePage(lines)]).date == nil)
        let other = lines.prefix(6) + ["Hà Nội, ngày 03 tháng 8 năm 2020"] + lines.suffix(2)
        let record = DirectiveExtractor().record(of: [samplePage(Array(other))])
        #expect(record.date?.value.description == "2020-08-03")
    }

    @Test(
        "A long text costs no more than its length", .timeLimit(.minutes(1)),
        arguments: [
            ["I. NHIỆM VỤ CỤ THỂ:"]
                + [String](repeating: "Tổ chức tuyên truyền sâu rộng.", count: 10_000),
            ["Căn cứ " + (1...5_000).map { "Nghị định số \($0)/NQ-CP;" }.joined(separator: " ")],
            ["I. MỤC TIÊU", String(repeating: "đạt trên 80% hồ sơ, ", count: 4_000)],
        ])
    func longText(lines: [String]) {
        let record = DirectiveExtractor().record(of: [samplePage(["KẾ HOẠCH"] + lines)])
        #expect(record.kind?.value == "Kế hoạch")
    }

    @Test("The record's form rules find what is missing")
    func findings() {
        let record = DirectiveExtractor().record(of: [
            samplePage(["KẾ HOẠCH", "Về việc trồng cây", "1. Trồng cây."])
        ])
        let rules = record.checks.map(\.rule)
        #expect(
            rules.contains("number-missing") && rules.contains("date-missing")
                && rules.contains("signer-missing"))
        #expect(!rules.contains("kind-missing") && !rules.contains("title-missing"))
    }
}

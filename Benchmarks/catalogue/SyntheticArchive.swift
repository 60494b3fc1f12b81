import CatalogueStore
import DocumentModel

/// Directives made by chance of real lines: as many words, tasks, units and days as real ones have.
struct SyntheticArchive {
    static let kinds: [(name: String, code: String)] = [
        ("Kế hoạch", "KH"), ("Công văn", "CV"), ("Quyết định", "QĐ"), ("Báo cáo", "BC"),
        ("Thông báo", "TB"), ("Chỉ thị", "CT"), ("Nghị quyết", "NQ"), ("Tờ trình", "TTr"),
        ("Chương trình", "CTr"), ("Hướng dẫn", "HD"), ("Công điện", "CĐ"), ("Đề án", "ĐA"),
    ]
    private static let fields = [
        "Xây dựng", "Nội vụ", "Tài chính", "Giáo dục và Đào tạo", "Y tế", "Tư pháp",
        "Công Thương", "Nông nghiệp và Môi trường", "Khoa học và Công nghệ", "Dân tộc và Tôn giáo",
        "Văn hóa, Thể thao và Du lịch", "Ngoại vụ", "Thanh tra", "Kế hoạch và Đầu tư",
        "Giao thông vận tải", "Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội",
        "Công an", "Quân sự", "Kho bạc",
    ]
    private static let provinces = ["An Giang", "Bình Dương", "Khánh Hòa"]
    private static let parts = [
        "Văn phòng", "Phòng Kế hoạch - Tài chính", "Phòng Tổ chức", "Thanh tra", "Phòng Quản lý",
        "Trung tâm", "Chi cục",
    ]

    /// 60 offices.
    static let issuers: [String] = provinces.flatMap { province in
        fields.map { "SỞ \($0.uppercased()) TỈNH \(province.uppercased())" }
    }
    /// 420 units.
    static let units: [String] = provinces.flatMap { province in
        fields.flatMap { field in parts.map { "\($0) Sở \(field) tỉnh \(province)" } }
    }

    private let lines: [[Substring]]
    private var chance: Chance

    /// Takes its words from the lines of real directives.
    init(text: String, seed: UInt64) {
        lines = text.split(separator: "\n").map { $0.split(separator: " ") }
            .filter { $0.count >= 6 && $0.count <= 60 }
        chance = Chance(seed: seed)
    }

    /// Some words that follow each other in a line, for a query.
    mutating func words(_ count: Int) -> [String] {
        let line = lines.randomElement(using: &chance) ?? []
        let start = Int.random(in: 0...max(0, line.count - count), using: &chance)
        return line.dropFirst(start).prefix(count).map(String.init)
    }

    /// The document of a number.
    mutating func document(_ number: Int) -> KeptDocument {
        let kind = Self.kinds[chance.skewed(below: Self.kinds.count)]
        let issuer = chance.skewed(below: Self.issuers.count)
        let year = 2026 - chance.skewed(below: 8)
        let month = Int.random(in: 1...12, using: &chance)
        let date = CivilDate(
            year: year, month: month, day: Int.random(in: 1...28, using: &chance))
        let name = "\(number % 400 + 1)/\(kind.code)-S\(issuer)"
        let title = (0..<2).flatMap { _ in words(12) }.joined(separator: " ")
        var texts = ["\(Self.issuers[issuer])", "Số: \(name)", "\(kind.name.uppercased())", title]
        let size = Int.random(in: 300...900, using: &chance)
        var count = 0
        while count < size, let line = lines.randomElement(using: &chance) {
            texts.append(line.joined(separator: " "))
            count += line.count
        }
        var record = DirectiveRecord()
        record.kind = graded(kind.name)
        record.kindCode = graded(kind.code)
        record.number = graded(name)
        record.issuer = graded(Self.issuers[issuer])
        record.date = date.map { Graded($0, grade: .a, evidence: []) }
        record.title = graded(title)
        record.tasks = (0..<taskCount()).map { task($0, year: year, date: date) }
        record.references = (0..<3).map { _ in
            let other = Int.random(in: 1...400, using: &chance)
            return Reference(
                number: "\(other)/KH-S\(chance.skewed(below: 60))", grade: .a, evidence: [])
        }
        if number % 3 == 0 {
            record.targets = [
                Target(
                    statement: words(14).joined(separator: " "), comparison: .atLeast, value: 80,
                    unit: "%", grade: .a, evidence: [])
            ]
        }
        let grade = Grade.allCases[chance.skewed(below: 4)]
        return KeptDocument(
            converted: ConvertedDocument(
                source: SourceDescription(
                    file: "\(number).pdf", sha256: "", pages: 2, textFrom: .ocr, language: "vie"),
                record: record, grade: grade, pages: pages(of: texts), made: []),
            fingerprint: "benchmark")
    }

    /// Ten on average, some documents with none and some with a hundred.
    private mutating func taskCount() -> Int {
        let count = 5 + chance.skewed(below: 20)
        return Int.random(in: 0..<200, using: &chance) == 0 ? count * 10 : count - 1
    }

    private func graded(_ value: String) -> Graded<String> {
        Graded(value, grade: .a, evidence: [Evidence(page: 1, line: 1, quote: value)])
    }

    private mutating func task(_ index: Int, year: Int, date: CivilDate?) -> DirectiveTask {
        let statement = words(30).joined(separator: " ")
        let lead = Self.units[chance.skewed(below: Self.units.count)]
        let support = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
            Self.units[chance.skewed(below: Self.units.count)]
        }
        return DirectiveTask(
            id: "II.\(index)", section: "II", item: "\(index)", statement: statement,
            lead: [lead], support: support, deadlines: deadlines(year: year),
            grade: Grade.allCases[chance.skewed(below: 4)],
            evidence: [Evidence(page: 2, line: index, quote: statement)])
    }

    /// None for a third, one day for most, days that recur for one in ten.
    private mutating func deadlines(year: Int) -> [Deadline] {
        switch Int.random(in: 0..<30, using: &chance) {
        case 0..<10: return []
        case 10..<27:
            let month = Int.random(in: 1...12, using: &chance)
            let by = CivilDate(
                year: year + chance.skewed(below: 3), month: month,
                day: Int.random(in: 1...28, using: &chance))
            return [Deadline(text: "trước ngày \(by.map { "\($0)" } ?? "")", by: by)]
        default:
            let rules: [(Deadline.Recurrence, String)] = [
                (.year, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
                (.halfYear, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
                (.quarter, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
                (.month, "FREQ=MONTHLY;BYMONTHDAY=25"),
            ]
            let (recurrence, rule) = rules[chance.skewed(below: rules.count)]
            return [Deadline(text: "định kỳ", recurrence: recurrence, rrule: rule)]
        }
    }

    private mutating func pages(of texts: [String]) -> [RestoredPage] {
        let half = texts.count / 2
        return [texts[..<half], texts[half...]].enumerated().map { index, texts in
            RestoredPage(
                number: index + 1, origin: .ocr,
                lines: texts.enumerated().map { row, text in
                    RestoredLine(words: words(of: text, row: row), block: row / 5)
                })
        }
    }

    private func words(of text: String, row: Int) -> [RestoredWord] {
        text.split(separator: " ").enumerated().map { place, word in
            let word = String(word)
            return RestoredWord(
                text: word, raw: word, space: place == 0 ? "" : " ",
                box: PageBox(
                    left: 200 + 90 * place, top: 300 + 40 * row, right: 280 + 90 * place,
                    bottom: 335 + 40 * row), probability: 0.9875)
        }
    }
}

import DocumentModel
import Testing

@testable import Extraction

/// Whatever the text, the extractor ends and what it gives is in order.
@Suite("DirectiveExtractor on any text")
struct HostileTextTests {
    /// A generator that repeats itself: a failure can be looked at again.
    private struct Repeatable: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            // SplitMix64.
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Pieces of directives, between which random text finds the rules' edges.
    private static let pieces = [
        "KẾ HOẠCH", "Số:", "07/KH-SXD", "/", "-", "–", "ngày", "15/6", "31/02/2025", "tháng", "năm",
        "2025", "hằng năm", "(trước ngày 15/11)", "quý", "IV", "I.", "1.", "a)", "đ)", "-", "+",
        "Điều 3.",
        "Căn cứ", "Nghị quyết số", "57-NQ/TW", "64/2025/QHI5", "Giao", "Sở Y tế", "chủ trì,",
        "phối hợp với", "báo cáo", "trong vòng", "05 ngày", "kể từ", "đạt trên 80%;", "≥",
        "Nơi nhận:",
        "- Lưu: VT.", "KT. GIÁM ĐỐC", "./.", "Kính gửi:", "STT", "1", "Thời gian thực hiện:", "từ",
        "đến",
        "thứ Sáu", "02 lần/năm", "TCVN", "ISO", "((", "))", "66.4/2025/NQ-CP", "17h00",
        "khi tổng kết",
        "\u{301}", "\u{200D}", "\u{202E}", "שלום", "中文", "😀", "e\u{323}\u{302}", "\u{FEFF}",
        "\u{0}", "፩",
        "9999999999999999999", "0", "¼", "Ⅷ", "ﬁ", "İ", "ẞ",
    ]

    private func document(seed: UInt64) -> [RestoredPage] {
        var random = Repeatable(state: seed)
        return (1...Int.random(in: 1...3, using: &random)).map { number in
            let hasBoxes = Bool.random(using: &random)
            var top = 0
            let lines = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                top += Int.random(in: -5...60, using: &random)
                var left = Int.random(in: 0...800, using: &random)
                let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                    var text = Self.pieces.randomElement(using: &random) ?? ""
                    if Int.random(in: 0...9, using: &random) == 0 {
                        let scalar = Unicode.Scalar(UInt32.random(in: 33...0x2FFFF, using: &random))
                        text += scalar.map(String.init) ?? "?"
                    }
                    left += 40
                    return RestoredWord(
                        text: text, raw: text, space: " ",
                        box: hasBoxes
                            ? PageBox(left: left, top: top, right: left + 30, bottom: top + 20)
                            : nil,
                        probability: Double.random(in: 0...1, using: &random))
                }
                let box = words.compactMap(\.box).reduce(words.first?.box) { $0?.union($1) }
                return RestoredLine(words: words, box: box)
            }
            let geometry =
                hasBoxes ? PageGeometry(width: 1654, height: 2339, resolution: 200) : nil
            return RestoredPage(
                number: number, origin: hasBoxes ? .ocr : .text, geometry: geometry, lines: lines)
        }
    }

    /// What holds of every record, whatever it was read from.
    private func check(_ record: DirectiveRecord, of pages: [RestoredPage]) {
        let lines = Dictionary(uniqueKeysWithValues: pages.map { ($0.number, $0.lines.count) })
        var evidence = record.tasks.flatMap(\.evidence) + record.references.flatMap(\.evidence)
        evidence += record.targets.flatMap(\.evidence) + record.checks.flatMap(\.evidence)
        evidence += record.recipients.flatMap(\.evidence) + record.addressees.flatMap(\.evidence)
        for place in evidence {
            #expect((1...(lines[place.page] ?? 0)).contains(place.line))
            #expect(!place.quote.isEmpty)
        }
        #expect(record.tasks.allSatisfy { !$0.statement.isEmpty && !$0.evidence.isEmpty })
        #expect(Set(record.tasks.map(\.id)).count == record.tasks.count)
        #expect(record.references.allSatisfy { !$0.number.isEmpty && !$0.evidence.isEmpty })
        for deadline in record.tasks.flatMap(\.deadlines) {
            #expect(!deadline.text.isEmpty)
            for rule in deadline.rrule?.split(separator: "\n") ?? [] {
                #expect(RecurrenceRule(String(rule)) != nil)
            }
            if let next = deadline.next {
                #expect(!next.isEmpty && next == next.sorted() && deadline.recurrence != nil)
            }
            #expect(deadline.recurrence == nil || deadline.by == nil)
        }
    }

    @Test(
        "Random text gives a record in order, twice the same", arguments: 0..<100 as Range<UInt64>)
    func random(seed: UInt64) {
        let pages = document(seed: seed)
        let record = DirectiveExtractor().record(of: pages)
        check(record, of: pages)
        #expect(record == DirectiveExtractor().record(of: pages))
    }

    /// Texts to repeat: alone, and as an order below a heading.
    static let runs = [
        "1/2", "7", "/", "1-2/3-", "12/KH-UBND, ", "12 / KH - ", "TCVN/", "TCVN ", "64/2025/QH",
        "ngày ", "ngày 15/6, ", "hằng năm, ", "hằng năm ( ", "trước ", "trong ", "định kỳ ",
        "chậm nhất 05 ngày kể từ ", "từ ngày 1/1 đến ", "quý I, ", "tháng 1, ", "năm 2025, ", "((",
        "6 tháng (", "02 lần/", "17h00 ", "thứ Sáu, ", "khi tổng kết ", "Kế hoạch số 22, ",
        "thay thế Quyết định số 1/QĐ-A, ", "I ", "I. \n", "IVXLCDM", "a\u{301}\u{323}", "\u{301}",
        "שלום ", "\u{202E}\u{627}", "Căn cứ ", "Giao Sở Y tế ", "Sở A, ", "a\n", "- a\n", "a) b\n",
        "KẾ HOẠCH\n", "STT\n1\n", "1\nSở Y tế\nThường xuyên\n", "Nơi nhận:\n", "KT. GIÁM ĐỐC\n",
        "Kính gửi:\n", "Điều 1. \n", "đạt trên 80%, ", "Nhiệm vụ: ", "Luật số ", "😀", "\u{200D}",
        "abcdefghij", ".", "1.1.1.1.", "\u{A0}", "TM. ", "Nguyễn Văn A\n", "V/v ",
        "ngày 10 của tháng cuối quý ",
    ]

    @Test("A piece repeated is read in time", .timeLimit(.minutes(1)), arguments: runs)
    func repeated(piece: String) {
        let text = String(repeating: piece, count: 3_000 / piece.utf8.count)
        for opening in [[], ["KẾ HOẠCH", "I. NHIỆM VỤ"]] {
            let page = samplePage(
                opening
                    + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            )
            let record = DirectiveExtractor().record(of: [page])
            check(record, of: [page])
        }
    }

    @Test(
        "A word without an end is read in time", .timeLimit(.minutes(1)),
        arguments: [("12345678", 1_000_000), ("ấ", 100_000), ("1/", 100_000)])
    func endlessWord(piece: String, bytes: Int) {
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        let record = DirectiveExtractor().record(of: [samplePage(["I. NHIỆM VỤ", text])])
        #expect(record.number == nil)
    }
}

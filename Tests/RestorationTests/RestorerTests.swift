import DocumentModel
import Foundation
import Testing

@testable import Restoration

@Suite struct RestorerTests {
    /// The committed dictionaries: what users get is what is tested.
    private static let restorer: Result<Restorer, any Error> = Result {
        try Restorer(
            dictionaries: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Dictionaries").path)
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

    private static func restored(_ text: String) throws -> String {
        try restorer.get().restore([page(text)]).map(\.text).joined()
    }

    @Test(arguments: [
        (
            "T6 chirc thwe hién Nghi quyét s6 71/NQ-CP ngay 01/4/2025 ciia Chinh phi",
            "Tổ chức thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ"
        ),
        (
            "Can ctr Luat T6 chire chinh quyén dia phuong",
            "Căn cứ Luật Tổ chức chính quyền địa phương"
        ),
        ("UY BAN NHAN DAN TINH", "ỦY BAN NHÂN DÂN TỈNH"),
        (
            "Nghi dinh s6 30/2020/ND-CP ctia Chinh phu vé c6ng tac van thu",
            "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
        ),
        (
            "S6: o7 /KH-UBND An Giang, ngay 05 thang 8 nam 2025",
            "Số: 07 /KH-UBND An Giang, ngày 05 tháng 8 năm 2025"
        ),
        ("giao cac don vi trwc thudc", "giao các đơn vị trực thuộc"),
    ])
    func textReadWithAWesternModelIsRepaired(read: String, paper: String) throws {
        #expect(try Self.restored(read) == paper)
    }

    @Test(arguments: [
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
        "Liên hệ: vanthu@xaydung.gov.vn, điện thoại 0296.3852.106 (giờ hành chính).",
        "Tổng kinh phí 1.250.000.000 đồng, đạt 98,5% kế hoạch năm 2025.",
        "Uỷ ban nhân dân xã Hoà Bình phối hợp với Sở Khoa học và Công nghệ",
    ])
    func rightTextIsLeftAlone(text: String) throws {
        #expect(try Self.restored(text) == text)
    }

    @Test func anAddressGoesOnInTheNextLineAndIsNoWordElsewhere() throws {
        let read = "cua UBND https://mic.gov.vn/muc-dich-\nquyét va thuc hién\nNghi quyét sé 71"
        let lines = try Self.restored(read).split(separator: "\n")
        #expect(lines[0].hasSuffix("https://mic.gov.vn/muc-dich-"))
        #expect(lines[1].hasPrefix("quyét "))
        #expect(lines[2] == "Nghị quyết số 71")
    }

    @Test func linesAndTheirWhiteSpaceStay() throws {
        let page = RecognizedPage(
            number: 3, origin: .text,
            lines: [
                RecognizedLine(words: []),
                RecognizedLine(words: [
                    RecognizedWord(text: "Ké", space: "   "),
                    RecognizedWord(text: "hoach", space: "\t"),
                ]),
                RecognizedLine(words: []),
            ])
        let restored = try Self.restorer.get().restore([page])
        #expect(restored.map(\.number) == [3])
        #expect(restored.first?.text == "\n   Kế\thoạch\n")
    }

    @Test func wordsKeepTheirBoxesAndSayWhatWasDone() throws {
        let box = PageBox(left: 10, top: 20, right: 50, bottom: 40)
        let page = RecognizedPage(
            number: 1, origin: .ocr,
            lines: [
                RecognizedLine(words: [
                    RecognizedWord(text: "Nghi", box: box),
                    RecognizedWord(text: "quyét", space: " ", box: box),
                    RecognizedWord(text: "71/NQ-CP", space: " ", box: box),
                ])
            ])
        let words = try Self.restorer.get().restore([page])[0].lines[0].words
        #expect(words.map(\.text) == ["Nghị", "quyết", "71/NQ-CP"])
        #expect(words.map(\.raw) == ["Nghi", "quyét", "71/NQ-CP"])
        #expect(words.map(\.treatment) == [.repaired, .repaired, .protected])
        #expect(words.allSatisfy { $0.box == box && $0.probability > 0.5 })
    }

    @Test func aNumberIsNoSurerThanTheEngineWas() throws {
        let page = RecognizedPage(
            number: 1, origin: .ocr,
            lines: [
                RecognizedLine(words: [
                    RecognizedWord(text: "Số:", confidence: 0.9),
                    RecognizedWord(text: "3544/UBND-ĐT", space: " ", confidence: 0.4),
                ])
            ])
        let words = try Self.restorer.get().restore([page])[0].lines[0].words
        #expect(words.last?.text == "3544/UBND-ĐT")
        #expect(words.last?.probability == 0.4)
    }

    /// Restoration is total: whatever the characters, the lines stay, and so do the numbers.
    @Test(arguments: 0..<20)
    func anyTextGivesAsManyLines(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let alphabet = Array(
            "aeiouđơưếộnghtcr 6¢€\u{301}\u{200B}“”().,;:!?/&-–\n\n   0123456789AĐNQ漢😀ﬁ"
                .unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<400 {
            text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
        let page = Self.page(String(text))
        let restored = try Self.restorer.get().restore([page])
        #expect(restored.count == 1)
        #expect(restored[0].lines.count == page.lines.count)
        for (before, after) in zip(page.lines, restored[0].lines) {
            #expect(before.words.isEmpty == after.words.isEmpty)
            for word in before.words where TokenShape(word.text.unicodeScalars).kind == .number {
                let digits = word.text.filter(\.isNumber)
                if digits.count > 1 {
                    #expect(after.text.contains(digits) || after.text.contains(word.text))
                }
            }
        }
    }
}

/// A small generator whose sequence never changes (Steele, Lea and Flood 2014).
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct TextHealthTests {
    private func verdict(_ text: String) throws -> TextHealth.Verdict {
        let restorer = try Restorer(
            dictionaries: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Dictionaries").path)
        return restorer.health(
            of: RecognizedPage(
                number: 1, origin: .layer,
                lines: [
                    RecognizedLine(
                        words: text.split(separator: " ").map {
                            RecognizedWord(text: String($0), space: " ")
                        })
                ])
        ).verdict
    }

    @Test(arguments: [
        (
            "Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch thực hiện các Nghị quyết của Đảng",
            TextHealth.Verdict.healthy
        ),
        (
            "Cac phong, don vi co trach nhiem ra soat cac chuong trinh, ke hoach thuc hien cac Nghi quyet cua Dang",
            .mangled
        ),
        (
            "V vic phê duyt E- Ho so mô'i thâu gói thâu thi công xây dyng công trInh du an diu tu",
            .mangled
        ),
        (
            "6Ӣ CÔNG 7+ѬѪ1* *LҩSKpS NLQK GRDQK [ăQJ GҫX 6Ӕ QJj\\ WKiQJ QăP FӫD %ӝ &{QJ 7KѭѪQJ YӅ YLӋF",
            .unreadable
        ),
        (
            "6Ӣ CÔNG 7+ѬѪ1* &Ӝ1* HOÀ Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch thực hiện các Nghị quyết của Đảng",
            .unreadable
        ),
        (
            "Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch thực hiện các Nghị quyết của Đảng bên sông Москва với hãng Əliyev, 5μm",
            .healthy
        ),
        ("ĈӝF OұS - 7ӵ do", .unreadable),
        (
            "The Ministry of Construction shall coordinate with the provinces for the report of that year",
            .foreign
        ),
        ("Ký bởi: Văn phòng", .tooLittle),
    ])
    func theFitToVietnameseTellsTheVerdict(text: String, expected: TextHealth.Verdict) throws {
        #expect(try verdict(text) == expected)
    }
}

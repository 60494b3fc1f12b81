import DocumentModel
import Testing

@testable import Extraction

@Suite("NationalMotto")
struct NationalMottoTests {
    @Test("The right column is taken off a line", arguments: NationalMotto.examples)
    func strips(line: String, rest: String) {
        #expect(Passage(NationalMotto.strip(Passage(line).words)).text == rest)
    }

    @Test("Names of bodies stay whole", arguments: NationalMotto.counterexamples)
    func keeps(line: String) {
        #expect(Passage(NationalMotto.strip(Passage(line).words)).text == line)
    }
}

@Suite("DocumentNumber")
struct DocumentNumberTests {
    @Test("A number is found with its symbol", arguments: DocumentNumber.examples)
    func finds(text: String, number: String) {
        #expect(DocumentNumber.first(in: Passage(text))?.text == number)
    }

    @Test("Dates, fractions and names are no number", arguments: DocumentNumber.counterexamples)
    func ignores(text: String) {
        #expect(DocumentNumber.first(in: Passage(text)) == nil)
    }
}

@Suite("OwnNumber")
struct OwnNumberTests {
    @Test(
        "The number of a head line is read as far as it is printed", arguments: OwnNumber.examples)
    func reads(line: String, number: String, grade: Grade) {
        let found = OwnNumber(in: Passage(line))
        #expect(found?.text == number)
        #expect(found?.best == grade)
    }

    @Test("Other lines have none", arguments: OwnNumber.counterexamples)
    func ignores(line: String) {
        #expect(OwnNumber(in: Passage(line)) == nil)
    }
}

@Suite("SymbolRepair")
struct SymbolRepairTests {
    private let codes: Set<String> = ["TB", "QĐ", "KH", "CT", "BC"]

    @Test(
        "A symbol is mended by the kind and the body's initials", arguments: SymbolRepair.examples)
    func mends(code: String, issuer: String, read: String, mended: String) {
        let repair = SymbolRepair(kindCode: code, issuer: issuer, isCode: codes.contains)
        #expect(repair.mended(read) == mended)
    }

    @Test("Another symbol stays", arguments: SymbolRepair.counterexamples)
    func leaves(code: String, issuer: String, read: String) {
        let repair = SymbolRepair(kindCode: code, issuer: issuer, isCode: codes.contains)
        #expect(repair.mended(read) == nil)
    }
}

@Suite("Dateline")
struct DatelineTests {
    @Test("Place and date are read", arguments: Dateline.examples)
    func reads(line: String, place: String, date: String) {
        let passage = Passage(line)
        let found = Dateline(in: passage)
        #expect(found?.place.map(passage.text(in:)) == place)
        #expect(found?.date.description == date)
    }

    @Test("Other lines have no date", arguments: Dateline.counterexamples)
    func ignores(line: String) {
        #expect(Dateline(in: Passage(line)) == nil)
    }
}

@Suite("DateInText")
struct DateInTextTests {
    @Test("A date is read, its unknown parts left out", arguments: DateInText.examples)
    func reads(text: String, date: String) {
        #expect(DateInText(in: Passage(text), at: 0)?.date.description == date)
    }

    @Test("No date is invented", arguments: DateInText.counterexamples)
    func ignores(text: String) {
        #expect(DateInText(in: Passage(text), at: 0) == nil)
    }

    @Test(
        "Missing leading zeros are noticed",
        arguments: [
            ("ngày 5 tháng 8 năm 2025", false), ("ngày 05 tháng 1 năm 2025", false),
            ("ngày 05 tháng 8 năm 2025", true),
        ])
    func padding(text: String, isPadded: Bool) {
        #expect(DateInText(in: Passage(text), at: 0)?.isPadded == isPadded)
    }
}

@Suite("IssuerSplitter")
struct IssuerSplitterTests {
    @Test(
        "The last body of the head issues",
        arguments: IssuerSplitter.examples.map { ($0.lines, [$0.parent, $0.issuer]) })
    func splits(lines: [String], expected: [String]) {
        let split = IssuerSplitter(lines: lines.map { Passage($0).words })
        #expect([Passage(split.parent).text, Passage(split.issuer).text] == expected)
    }
}

@Suite("DocumentKinds")
struct DocumentKindsTests {
    @Test(
        "A heading in capitals names a kind, one wrong letter forgiven",
        arguments: [
            ("KẾ HOẠCH", "Kế hoạch"), ("QUYẾT ĐINH", "Quyết định"), ("THÔNG BAÒ", "Thông báo"),
            ("CÔNG ĐIỆN", "Công điện"), ("QUYÉT ĐỊNB", "Quyết định"),
        ])
    func heading(text: String, name: String) {
        #expect(DirectiveLexicon.ours.kinds.kind(heading: Passage(text))?.name == name)
    }

    @Test(
        "Other lines name none",
        arguments: ["Kế hoạch", "SỞ XÂY DỰNG", "KẾ HOẠCH SỐ 5", "TỔ CHỨC THỰC HIỆN"])
    func noHeading(text: String) {
        #expect(DirectiveLexicon.ours.kinds.kind(heading: Passage(text)) == nil)
    }

    @Test(
        "A symbol names a kind",
        arguments: [
            ("07/KH-SXD", "Kế hoạch"), ("57-NQ/TW", "Nghị quyết"), ("30/2020/NĐ-CP", "Nghị định"),
            ("10-CTr/TU", "Chương trình"),
        ])
    func symbol(number: String, name: String) {
        #expect(DirectiveLexicon.ours.kinds.kind(ofSymbol: number)?.name == name)
    }
}

@Suite("StampMark")
struct StampMarkTests {
    @Test("Marks of secrecy and urgency are known", arguments: StampMark.examples)
    func reads(line: String, mark: StampMark) {
        #expect(StampMark(Passage(line)) == mark)
    }

    @Test("Other lines are no mark", arguments: StampMark.counterexamples)
    func ignores(line: String) {
        #expect(StampMark(Passage(line)) == nil)
    }
}

@Suite("BodyOpening")
struct BodyOpeningTests {
    @Test("A first paragraph is known by its words", arguments: BodyOpening.examples)
    func begins(line: String) {
        #expect(BodyOpening.begins(PrintedLine(line)))
    }

    @Test("A title's next line is none", arguments: BodyOpening.counterexamples)
    func doesNotBegin(line: String) {
        #expect(!BodyOpening.begins(PrintedLine(line)))
    }
}

@Suite("TitleReader")
struct TitleReaderTests {
    @Test("A title begins with no stray mark", arguments: TitleReader.examples)
    func title(read: String, title: String) {
        #expect(TitleReader.title(read) == title)
    }
}

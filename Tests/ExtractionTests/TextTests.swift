import DocumentModel
import Testing

@testable import Extraction

@Suite("Passage")
struct PassageTests {
    @Test("A code broken at a line's end is joined without a blank")
    func brokenCodeIsJoined() {
        let passage = Passage([
            SourceWord(text: "22/KH-", page: 1, line: 3, box: nil, probability: 1),
            SourceWord(text: "UBND", page: 1, line: 4, box: nil, probability: 1),
        ])
        #expect(passage.text == "22/KH-UBND")
    }

    @Test("Evidence has one entry a line, with the box around its words")
    func evidenceHasOneEntryALine() {
        let passage = Passage([
            SourceWord(
                text: "Sở", page: 1, line: 2, box: PageBox(left: 0, top: 0, right: 9, bottom: 5),
                probability: 1),
            SourceWord(
                text: "Y", page: 1, line: 2, box: PageBox(left: 12, top: 0, right: 15, bottom: 6),
                probability: 1),
            SourceWord(text: "tế", page: 2, line: 1, box: nil, probability: 1),
        ])
        #expect(
            passage.evidence() == [
                Evidence(
                    page: 1, line: 2, box: PageBox(left: 0, top: 0, right: 15, bottom: 6),
                    quote: "Sở Y"),
                Evidence(page: 2, line: 1, box: nil, quote: "tế"),
            ])
        #expect(passage.evidence(for: 5..<7).map(\.quote) == ["tế"])
    }

    @Test(
        "Folding keeps the number of scalars, so that offsets hold",
        arguments: ["Đống Đa – “Ủy”", "HOẢ TỐC", "a…b"])
    func foldingKeepsLength(text: String) {
        let passage = Passage(text)
        #expect(passage.folded.count == passage.scalars.count)
    }

    @Test("The place of a tone does not part two spellings of a word")
    func toneplaceIsForgiven() {
        #expect(
            Passage("hoà uỷ").tokens.map(\.spelling) == Passage("hòa ủy").tokens.map(\.spelling))
        #expect(Passage("vụ").tokens.map(\.spelling) != Passage("vũ").tokens.map(\.spelling))
    }

    @Test("The certainty of a few words is that of the least sure")
    func certaintyOfAFewWords() {
        let passage = Passage([
            SourceWord(text: "Sở", page: 1, line: 1, box: nil, probability: 0.9),
            SourceWord(text: "Y", page: 1, line: 1, box: nil, probability: 0.4),
        ])
        #expect(passage.certainty() == 0.4)
        #expect(passage.certainty(of: 0..<2) == 0.9)
    }
}

@Suite("PageReader")
struct PageReaderTests {
    @Test("Page numbers, rules and signature overlays are no text")
    func noiseIsLeftOut() {
        let page = samplePage([
            "2", "Sở Xây dựng thực hiện", "_______", "Ký bởi: Sở Xây dựng", "Email: so@sxd.vn",
            "kế hoạch.",
        ])
        #expect(
            PageReader().text(of: [page]).lines.map(\.passage.text) == [
                "Sở Xây dựng thực hiện", "kế hoạch.",
            ])
    }

    @Test("Lines keep the number they have on their page, empty lines counted")
    func linesKeepTheirNumber() {
        let lines = PageReader().text(of: [samplePage(["Một dòng", "", "Hai dòng"])]).lines
        #expect(lines.map { $0.words[0].line } == [1, 3])
        #expect(lines.map(\.followsGap) == [false, true])
    }

    @Test("An overlay line is recognised", arguments: SignatureOverlay.examples)
    func overlay(text: String) {
        var overlay = SignatureOverlay()
        let own = overlay.strip(PrintedLine(text))
        #expect(own.isEmpty)
    }

    @Test("A line of the document is no overlay", arguments: SignatureOverlay.counterexamples)
    func noOverlay(text: String) {
        var overlay = SignatureOverlay()
        let line = PrintedLine(text)
        let own = overlay.strip(line)
        #expect(own == line.words)
    }
}

@Suite("SignatureOverlay")
struct SignatureOverlayTests {
    @Test(
        "The day of signing is read, also from two lines",
        arguments: [
            ["Ký bởi: Sở Xây dựng", "Ngày ký: 03/08/2020"], ["03.08.2020 11:13:20 +07:00"],
            ["Ngày ký: 2020-08-", "03 10:15:45 +07:00"],
        ])
    func signedOn(lines: [String]) {
        var overlay = SignatureOverlay()
        for line in lines { _ = overlay.strip(PrintedLine(line)) }
        #expect(overlay.signedOn?.date == CivilDate(year: 2020, month: 8, day: 3))
    }
}

@Suite("Footnotes")
struct FootnotesTests {
    @Test("A note in brackets is none of the text it interrupts")
    func notes() {
        #expect(Footnotes.isNote(Passage("[1] Chương trình số 30-CTr/TU ngày 29/12/2017")))
        #expect(!Footnotes.isNote(Passage("1. Sở Y tế chủ trì")))
    }
}

@Suite("ParagraphJoiner")
struct ParagraphJoinerTests {
    private func paragraphs(_ pages: [[String]]) -> [String] {
        let pages = pages.enumerated().map { samplePage($1, number: $0 + 1) }
        let lines = PageReader().text(of: pages).lines
        return ParagraphJoiner(measuring: lines).paragraphs(of: lines).map(\.text)
    }

    @Test("Printed lines join until one ends short with a mark")
    func printedLinesJoin() {
        #expect(
            paragraphs([
                [
                    "Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch thực hiện",
                    "nghị quyết của tỉnh.",
                    "Giao Văn phòng Sở theo dõi, đôn đốc các đơn vị thuộc Sở triển khai thực hiện.",
                ]
            ]) == [
                "Các phòng, đơn vị có trách nhiệm rà soát các chương trình, kế hoạch thực hiện nghị quyết của tỉnh.",
                "Giao Văn phòng Sở theo dõi, đôn đốc các đơn vị thuộc Sở triển khai thực hiện.",
            ])
    }

    @Test("A page's end and its number break no paragraph")
    func pagesDoNotBreak() {
        #expect(
            paragraphs([
                [
                    "Kinh phí thực hiện do ngân sách bảo đảm theo quy định của pháp luật hiện hành về"
                ],
                ["2", "ngân sách nhà nước."],
            ]) == [
                "Kinh phí thực hiện do ngân sách bảo đảm theo quy định của pháp luật hiện hành về ngân sách nhà nước."
            ])
    }

    @Test("Marks begin items, a dash inside a name does not")
    func marksBeginItems() {
        #expect(
            paragraphs([
                [
                    "I. MỤC ĐÍCH", "1. Yêu cầu", "a) Rà soát phát triển kinh tế",
                    "- xã hội của địa phương;", "- Tổ chức thực hiện.",
                ]
            ])
                == [
                    "I. MỤC ĐÍCH", "1. Yêu cầu",
                    "a) Rà soát phát triển kinh tế - xã hội của địa phương;",
                    "- Tổ chức thực hiện.",
                ])
    }
}

/// A page of plain lines, as from a text file.
func samplePage(_ lines: [String], number: Int = 1) -> RestoredPage {
    RestoredPage(
        unrestored: RecognizedPage(
            number: number, origin: .text,
            lines: lines.map { line in
                RecognizedLine(
                    words: line.split(separator: " ").map {
                        RecognizedWord(text: String($0), space: " ")
                    })
            }))
}

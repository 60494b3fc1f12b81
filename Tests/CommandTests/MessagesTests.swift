import DocumentModel
import Ingestion
import Presentation
import Restoration
import Testing

@testable import sohoa

@Suite struct MessagesTests {
    private let vietnamese = Messages(language: .vietnamese)
    private let english = Messages(language: .english)

    @Test(arguments: FailureReason.allCases)
    func everyFailureSaysWhatHappenedAndWhatToDoInBothLanguages(reason: FailureReason) {
        let error = IngestionError(reason, page: 3, detail: "the detail")
        let code = RunStatus(reason).rawValue
        let line = english.line(for: error, file: "a.pdf")
        #expect(line.hasPrefix("sohoa: error: a.pdf, page 3: "))
        #expect(line.hasSuffix(" [\(reason.rawValue), code \(code)]\n"))
        #expect(line.contains("the detail"))
        let sentences = english.text(for: IngestionError(reason)).split(separator: ". ")
        #expect(sentences.count == 2)
        #expect(vietnamese.line(for: error, file: "a.pdf").contains("a.pdf, trang 3: "))
        #expect(vietnamese.text(for: error) != english.text(for: error))
    }

    @Test(arguments: [
        UsageError.standardInputTwice, .emptyName, .jobs(0), .pageTimeout(-1),
        .limit("page=0"), .language("../x"), .pages("0", .zero("0")), .pages("a", .notARange("a")),
        .pages("", .empty), .pages("3-1", .backwards("3-1")), .quietAndVerbose,
        .output(.manyIntoOne("a")), .output(.overwritesInput("a")),
        .output(.noFolder("a", IngestionError(.noPermission, detail: "mkdir"))),
        .reportIsInput("a"), .reportIsOutput("a"), .explainAndJSON, .dictionaryIsOutput("a"),
        .severalOnStandardOutput(.alto), .binaryOnTerminal("xlsx"),
        .dictionary("a", .tooLarge), .dictionary("a", .notText),
        .dictionary("a", .unreadable(IngestionError(.notFound))),
        .dictionary("a", .malformed(.tooManyTerms(line: 3))),
        .dictionary("a", .malformed(.tooManyWords(line: 3))),
    ])
    func everyArgumentErrorIsSaidInBothLanguages(error: UsageError) {
        let lines = [vietnamese.line(for: error), english.line(for: error)]
        #expect(lines[0].hasPrefix("sohoa: lỗi tham số: "))
        #expect(lines[1].hasPrefix("sohoa: bad arguments: "))
        #expect(lines.allSatisfy { $0.hasSuffix(" 1]\n") })
    }

    @Test func anArgumentErrorSendsToTheHelpOfItsCommand() {
        #expect(english.line(for: .emptyName).contains("See: sohoa convert --help"))
        #expect(english.line(for: .emptyName, of: "restore").contains("See: sohoa restore --help"))
    }

    @Test(arguments: CopyFinding.allCases)
    func everyFindingOfACopyIsSaidInBothLanguages(finding: CopyFinding) {
        let texts = [vietnamese, english].map { $0.warnings(of: [finding]) }
        #expect(texts[0] != texts[1])
        #expect(texts[1].count == 1)
        #expect(texts[1].joined().contains("not PDF/A-2b") == finding.bars)
    }

    @Test func whatBarsACopyIsSaidTogether() {
        #expect(
            english.warnings(of: [.signatureRemoved, .font, .action])
                == [
                    "the original is signed, the copy is not",
                    "not PDF/A-2b (a font is not embedded; it has scripts or actions)",
                ])
        #expect(english.warnings(of: []) == [])
    }

    @Test(arguments: PageDefect.Kind.allCases)
    func everyDefectOfAPageIsSaidInBothLanguages(kind: PageDefect.Kind) {
        let pages = [
            2: [PageDefect(kind, detail: "first")], 3: [PageDefect(kind, detail: "second")],
            7: [PageDefect(kind, detail: "third")],
        ]
        let said = english.warnings(of: pages)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("page 2-3, 7: ") == true)
        #expect(said.first?.hasSuffix("(first)") == true)
        #expect(vietnamese.warnings(of: pages).first?.hasPrefix("trang 2-3, 7: ") == true)
        #expect(vietnamese.text(of: kind) != english.text(of: kind))
    }

    @Test func aWrongLimitIsAnsweredWithTheRightOnes() {
        let said = english.wrongLimit("pags=1")
        for name in ReadingLimits.Name.allCases { #expect(said.contains("\(name.rawValue)=")) }
    }

    @Test func secondsAreWrittenAsTheLanguageDoes() {
        #expect(vietnamese.progress(remaining: 2.1) == "trang, còn khoảng 3 giây")
        #expect(english.progress(remaining: nil) == "pages")
    }
}

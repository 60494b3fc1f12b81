import DocumentModel
import Testing

@testable import Extraction

@Suite("Damaged signatures")
struct DamagedSignatureTests {
    @Test("A block is read through seal and signature", arguments: SignatureBlock.damagedExamples)
    func reads(lines: [String], authority: String, position: String, name: String) {
        let signer = SignatureBlock(
            lines: lines.map { Passage($0).words }
        ).signer
        #expect(signer.authority?.value ?? "" == authority)
        #expect(signer.position?.value ?? "" == position)
        #expect(signer.name?.value ?? "" == name)
    }
}

@Suite("PersonalName")
struct PersonalNameTests {
    @Test("Names are known", arguments: PersonalName.examples)
    func matches(text: String) {
        #expect(DirectiveLexicon.ours.names.matches(Passage(text)))
    }

    @Test("Units and phrases are no name", arguments: PersonalName.counterexamples)
    func ignores(text: String) {
        #expect(!DirectiveLexicon.ours.names.matches(Passage(text)))
    }

    @Test(
        "A family name without its first letter is mended", arguments: PersonalName.damagedExamples)
    func mends(text: String, name: String) {
        #expect(DirectiveLexicon.ours.names.mended(Passage(text)) == name)
    }
}

@Suite("FootLine")
struct FootLineTests {
    @Test("Without boxes shapes part the columns", arguments: FootLine.examples)
    func parts(line: String, left: String, right: String) {
        let parted = FootLine(PrintedLine(line), pageWidth: nil)
        #expect(Passage(parted.left).text == left)
        #expect(Passage(parted.right).text == right)
    }

    @Test("With boxes the gap parts them, whatever the words are")
    func gapParts() {
        func word(_ text: String, _ left: Int, _ right: Int) -> SourceWord {
            SourceWord(
                text: text, page: 1, line: 1,
                box: PageBox(left: left, top: 0, right: right, bottom: 20), probability: 1)
        }
        let line = PrintedLine(
            words: [
                word("-", 100, 110), word("Như", 118, 150), word("trên;", 158, 200),
                word("Đoàn", 620, 680), word("xx", 690, 710),
            ], followsGap: false)
        let parted = FootLine(line, pageWidth: 1000)
        #expect(Passage(parted.left).text == "- Như trên;")
        #expect(Passage(parted.right).text == "Đoàn xx")
    }
}

@Suite("A line that is longer than any paper")
struct LongLineTests {
    @Test(
        "It costs no more than its length",
        .timeLimit(.minutes(1)), arguments: ["a", "A", "sở -", "1"])
    func isReadAtOnce(word: String) {
        let line = PrintedLine(String(repeating: word + " ", count: 100_000))
        let parted = FootLine(line, pageWidth: nil)
        #expect(parted.left.count == line.words.count)
        #expect(parted.right.isEmpty)
        #expect(NationalMotto.strip(line.words).count == line.words.count)
    }
}

@Suite("SignatureBlock")
struct SignatureBlockTests {
    @Test(
        "Authority, office and name are told apart",
        arguments: SignatureBlock.examples.map { ($0.lines, [$0.authority, $0.position, $0.name]) })
    func reads(lines: [String], expected: [String]) {
        let signer = SignatureBlock(lines: lines.map { Passage($0).words }).signer
        #expect(
            [signer.authority?.value ?? "", signer.position?.value ?? "", signer.name?.value ?? ""]
                == expected)
    }
}

@Suite("DrafterSign")
struct DrafterSignTests {
    @Test("The sign ends the line", arguments: DrafterSign.examples)
    func finds(line: String, sign: String) {
        let passage = Passage(line)
        #expect(DrafterSign.find(in: passage).map(passage.text(in:)) == sign)
    }

    @Test("Units are no sign", arguments: DrafterSign.counterexamples)
    func ignores(line: String) {
        #expect(DrafterSign.find(in: Passage(line)) == nil)
    }
}

@Suite("CopyPurpose")
struct CopyPurposeTests {
    @Test("Brackets tell what a copy is for", arguments: CopyPurpose.examples)
    func finds(line: String, purpose: String) {
        let passage = Passage(line)
        #expect(CopyPurpose.find(in: passage).map(passage.text(in:)) == purpose)
    }

    @Test("Other brackets do not", arguments: CopyPurpose.counterexamples)
    func ignores(line: String) {
        #expect(CopyPurpose.find(in: Passage(line)) == nil)
    }
}

@Suite("RecipientLabel")
struct RecipientLabelTests {
    @Test(
        "The label is known through a speck or a misread letter", arguments: RecipientLabel.examples
    )
    func finds(line: String) {
        #expect(RecipientLabel.end(in: Passage(line)) != nil)
    }

    @Test("Other lines have none", arguments: RecipientLabel.counterexamples)
    func ignores(line: String) {
        #expect(RecipientLabel.end(in: Passage(line)) == nil)
    }
}

import SohoaTesting

@testable import Extraction

extension DirectiveLexicon {
    /// The lexicon that the checkout has.
    static let ours: DirectiveLexicon = {
        do {
            return try DirectiveLexicon(
                parsing: LexiconFile.Table.allCases.map { table in
                    let name = "\(table.rawValue).tsv"
                    let text = try Checkout.text(of: "Dictionaries/directives/\(name)")
                    return LexiconFile(table, name: name, text: text)
                })
        } catch {
            fatalError("Dictionaries/directives: \(error)")
        }
    }()
}

// The readers with that lexicon, so that tables of examples read like what they test.

extension DirectiveExtractor {
    init() { self.init(lexicon: .ours) }
}

extension IssuerSplitter {
    init(lines: [[SourceWord]]) { self.init(lines: lines, lexicon: .ours) }
}

extension FootLine {
    init(_ line: PrintedLine, pageWidth: Int?) {
        self.init(line, pageWidth: pageWidth, lexicon: .ours)
    }
}

extension SignatureBlock {
    init(lines: [[SourceWord]]) { self.init(lines: lines, lexicon: .ours) }
}

extension UnitList {
    init?(in passage: Passage, tokens: Range<Int>) {
        self.init(in: passage, tokens: tokens, lexicon: .ours)
    }
}

extension OrderOpening {
    init?(in passage: Passage, tokens: Range<Int>) {
        self.init(in: passage, tokens: tokens, lexicon: .ours)
    }
}

extension SupportClause {
    static func units(in passage: Passage, tokens: Range<Int>) -> [Range<Int>] {
        units(in: passage, tokens: tokens, lexicon: .ours)
    }
}

extension ReportClause {
    static func units(in passage: Passage, tokens: Range<Int>) -> [Range<Int>] {
        units(in: passage, tokens: tokens, lexicon: .ours)
    }
}

extension LetterOrder {
    static func matches(_ passage: Passage, tokens: Range<Int>, sender: Passage) -> Bool {
        matches(passage, tokens: tokens, sender: sender, lexicon: .ours)
    }
}

extension DutyWords {
    static func stand(in passage: Passage, tokens: Range<Int>) -> Bool {
        stand(in: passage, tokens: tokens, lexicon: .ours)
    }
}

extension AnnexTableReader {
    init() { self.init(lexicon: .ours) }
}

extension Citation {
    static func all(in passage: Passage) -> [Citation] { all(in: passage, lexicon: .ours) }
}

extension ReferenceReader {
    init(ownNumber: String?) { self.init(ownNumber: ownNumber, lexicon: .ours) }
}

extension ShortCitation {
    static func all(in passage: Passage) -> [ShortCitation] { all(in: passage, lexicon: .ours) }
}

extension TargetReader {
    init() { self.init(lexicon: .ours) }
}

import DocumentModel
import FuzzDriver
import LanguageModel
import PageRendering
import Restoration

@testable import Ingestion

/// Any text through the restorer with the real models.
let restorerTarget = FuzzTarget("restorer", prepare: { _ = restorer }) { bytes in
    var input = FuzzedInput(bytes)
    let kind = input.byte()
    let pages = readPages(of: input.text(), kind: kind)
    let restored = restorer.restore(pages)
    checkRestoration(restored, of: pages)
    if kind & 0x80 != 0 {
        require(restorer.restore(pages) == restored, "The same pages are restored otherwise.")
    }
}

private let restorer: Restorer = {
    do {
        return try Restorer(dictionaries: dictionaries)
    } catch {
        fatalError("The models in \(dictionaries) cannot be used: \(error)")
    }
}()

/// The pages of a text as an engine may have read them; of the kind two bits are for the origin, one
/// for confidences, one for alternatives.
func readPages(of text: String, kind: UInt8) -> [RecognizedPage] {
    let origin = TextOrigin.allCases[Int(kind & 3) % TextOrigin.allCases.count]
    return PlainTextReader.pages(of: text).decoded().pages.map { page in
        var page = page
        page.origin = origin
        for line in page.lines.indices {
            for word in page.lines[line].words.indices {
                let text = page.lines[line].words[word].text
                if kind & 4 != 0 {
                    page.lines[line].words[word].confidence = Double(text.utf8.count % 11) / 10
                }
                if kind & 8 != 0 {
                    page.lines[line].words[word].symbols = text.map {
                        RecognizedSymbol(choices: [
                            .init(text: String($0), confidence: 0.6),
                            .init(text: "e", confidence: 0.3), .init(text: "", confidence: 0.1),
                        ])
                    }
                }
            }
        }
        return page
    }
}

/// What holds of every restoration: pages and lines stand as they stood, every raw word is there
/// once and in order, texts are NFC without white space, plain numbers are as read.
func checkRestoration(_ restored: [RestoredPage], of pages: [RecognizedPage]) {
    require(restored.count == pages.count, "There are other pages than before.")
    for (page, before) in zip(restored, pages) {
        require(page.number == before.number, "A page has another number.")
        require(page.lines.count == before.lines.count, "A page has other lines.")
        for (line, lineBefore) in zip(page.lines, before.lines) {
            let raw = line.words.map(\.raw).filter { !$0.isEmpty }.joined(separator: " ")
            let read = lineBefore.words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
            require(raw.utf8.elementsEqual(read.utf8), "“\(raw)” was read as “\(read)”.")
            for word in line.words { check(word) }
        }
    }
}

private func check(_ word: RestoredWord) {
    require(
        word.text.utf8.elementsEqual(word.text.composed.utf8) || word.text == word.raw,
        "“\(word.text)” is not NFC.")
    require(!word.text.isEmpty || word.raw.isEmpty, "“\(word.raw)” became nothing.")
    require((0...1).contains(word.probability), "\(word.probability) is no probability.")
    require(
        word.alternatives.allSatisfy { (0...1).contains($0.probability) },
        "A probability of an alternative is none.")
    if word.treatment == .kept || word.treatment == .protected, !word.raw.isEmpty {
        require(word.text == word.raw, "“\(word.raw)” became “\(word.text)” as \(word.treatment).")
    }
    // One digit or two may be letters that were misread: "16 trình" is "lộ trình".
    let isNumber =
        word.raw.utf8.count > 2 && word.raw.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isAddress = TokenShape(word.raw.unicodeScalars).kind == .address
    if isNumber || isAddress, word.treatment != .glossary {
        require(word.text == word.raw, "“\(word.raw)” became “\(word.text)”.")
    }
}

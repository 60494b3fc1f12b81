import DocumentModel
import FuzzDriver
import PageRendering
import Vietnamese

@testable import Ingestion

/// Bytes of a text file in any encoding: words in NFC without white space, no control characters, the
/// lines of the file.
let encodingTarget = FuzzTarget("encodings") { bytes in
    let text = Windows1252.text(bytes)
    require(text.unicodeScalars.count == bytes.count, "Windows-1252 has no byte for a letter.")
    for encoding in LegacyEncoding.allCases {
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let decoded = encoding.decoded(word) {
                require(
                    decoded.unicodeScalars.count <= word.unicodeScalars.count,
                    "“\(word)” grew to “\(decoded)” in \(encoding).")
            }
        }
    }
    // As a file comes to the reader: what is no text is never read as one.
    guard DocumentFormat.sniff(bytes) == .text else { return }
    let reader = TextFileReader(settings: ConversionSettings())
    guard let result = try? reader.read(bytes, progress: { _ in }) else { return }
    require(!result.pages.isEmpty && result.pageCount == result.pages.count, "Pages are missing.")
    for page in result.pages {
        for word in page.lines.joined() { check(word) }
    }
    // What was read is Unicode: read again it is the same.
    let texts = result.pages.map { $0.lines.map { $0.text + "\n" }.joined() + "\u{c}" }
    // A text may begin with what a byte order mark is.
    let again = [0xEF, 0xBB, 0xBF] + Array(texts.joined().utf8)
    if let twice = try? reader.read(again, progress: { _ in }), result.legacyPages.isEmpty {
        require(
            twice.pages.map(\.text) == result.pages.map(\.text), "A text read again is another.")
    }
}

extension [RecognizedLine] {
    fileprivate func joined() -> [RecognizedWord] { flatMap(\.words) }
}

private func check(_ word: RecognizedWord) {
    require(!word.text.isEmpty, "A word is empty.")
    require(
        word.text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace },
        "White space stands in a word.")
    require(
        word.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F },
        "A control character stands in a word.")
    require(
        word.text.utf8.elementsEqual(word.text.composed.utf8), "“\(word.text)” is not NFC.")
    let printable = word.text.printable
    require(
        printable.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
        "A control character is printable.")
}

internal import DocumentModel
internal import Vietnamese

/// An error model with the costs that belong to its kind of engine.
struct Channel: Sendable {
    /// How the engine misreads.
    var errors: ErrorModel
    /// How much the language model weighs against it.
    let languageWeight: Float
    /// ln of how often a token that is no known word is right as it was read.
    let keepForeign: Float
    /// The same for words with Vietnamese letters that the orthography does not allow.
    let keepMisread: Float
    /// The same for capitals without a vowel, which are abbreviations: SXD, BTTTT.
    let keepAbbreviation: Float
    /// The same for letters mixed with digits or signs.
    let keepMixed: Float
    /// Whether the engine takes short words for numbers of two digits.
    let readsWordsAsNumbers: Bool
    /// Whether capitals without a vowel are abbreviations as they stand.
    var readsAbbreviations: Bool { !readsWordsAsNumbers }

    /// Tesseract with a model that knew no Vietnamese: nearly every word has lost its marks.
    static func western(_ errors: ErrorModel) -> Channel {
        Channel(
            errors: errors, languageWeight: 1, keepForeign: -14, keepMisread: -12,
            keepAbbreviation: -3,
            keepMixed: -16, readsWordsAsNumbers: true)
    }

    /// Another engine that knew no Vietnamese, as scanners and PDF programs lay over scans: marks
    /// are lost, and whole letters with them.
    static func layer(_ errors: ErrorModel) -> Channel { western(errors) }

    /// A text typed without marks: nothing else about it is wrong.
    static func unmarked() -> Channel {
        Channel(
            errors: .unmarked, languageWeight: 1, keepForeign: -9, keepMisread: -12,
            keepAbbreviation: -3, keepMixed: -9, readsWordsAsNumbers: false)
    }

    /// An engine that knows Vietnamese: nearly every word is right.
    static func vietnamese(_ errors: ErrorModel) -> Channel {
        Channel(
            errors: errors, languageWeight: 0.85, keepForeign: -5, keepMisread: -14,
            keepAbbreviation: -1,
            keepMixed: -8, readsWordsAsNumbers: false)
    }
}

extension RecognizedPage {
    /// Whether an engine said how sure it is of its words: then it surely was one that read them.
    var hasConfidences: Bool {
        lines.contains { $0.words.contains { $0.confidence != nil } }
    }

    /// The share of words with a letter that only Vietnamese has: about half on a page that a
    /// Vietnamese model read, next to none on one that a Western model read.
    var vietnameseShare: Double {
        var words = 0
        var vietnamese = 0
        for line in lines {
            for word in line.words {
                guard word.text.unicodeScalars.contains(where: { Letter($0) != nil }) else {
                    continue
                }
                words += 1
                // Beyond Latin-1 the alphabet's letters are Vietnamese alone.
                if word.text.unicodeScalars.contains(where: { $0.value > 0xFF && Letter($0) != nil }
                ) {
                    vietnamese += 1
                }
            }
        }
        return words == 0 ? 0 : Double(vietnamese) / Double(words)
    }
}

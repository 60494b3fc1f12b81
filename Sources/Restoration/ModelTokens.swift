internal import LanguageModel
internal import Vietnamese

/// Text as the language model sees it: lower-case words, classes, boundaries.
public enum ModelTokens {
    /// The tokens of a clean text, for training and for judging.
    public static func tokens(of text: some StringProtocol) -> [String] {
        var tokens: [String] = []
        for token in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            let shape = TokenShape(token)
            switch shape.kind {
            case .number: tokens.append(Vocabulary.Class.number.rawValue)
            case .code, .address: tokens.append(Vocabulary.Class.code.rawValue)
            case .word: tokens.append(contentsOf: words(of: shape.core))
            case .punctuation: break
            }
            if shape.endsSentence { tokens.append(Vocabulary.Class.boundary.rawValue) }
        }
        return tokens
    }

    /// The words of a core without digits, taken apart at hyphens, slashes and the like.
    static func words(of core: [Unicode.Scalar]) -> [String] {
        core.split { !$0.properties.isAlphabetic && !$0.isDigit && $0 != "&" }
            .map { normalized($0) }
    }

    /// A word in the form that the vocabulary has it.
    public static func normalized(_ word: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in word {
            view.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        return String(view).withOlderTonePlacement
    }
}

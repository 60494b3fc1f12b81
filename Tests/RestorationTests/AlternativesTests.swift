import DocumentModel
import Testing

@testable import Restoration

@Suite struct AlternativesTests {
    private func word(_ text: String, _ others: [[(String, Double)]]) -> RecognizedWord {
        RecognizedWord(
            text: text,
            symbols: zip(text.unicodeScalars, others).map { scalar, others in
                RecognizedSymbol(
                    choices: [.init(text: String(scalar), confidence: 0.8)]
                        + others.map { .init(text: $0.0, confidence: $0.1) })
            })
    }

    @Test func theEnginesOtherLettersAreEvidence() throws {
        let alternatives = Alternatives(word("kêt", [[], [("ế", 0.2), ("6", 0.1)], []]))
        #expect(alternatives.choices.map(\.count) == [0, 1, 0])
        let choice = try #require(alternatives.choices[1].first)
        #expect(Alphabet.letters[choice.letter] == "ế")
        #expect(abs(choice.doubt - logarithm(0.25)) < 0.001)
    }

    @Test func aLetterThatTheEngineAlsoSawIsLikelier() {
        let model = ErrorModel(parsing: Array("c\tt\tt\t-0.1\nc\tk\tk\t-0.1".utf8))
        let paper = SpelledWord(Array("kết".unicodeScalars), in: model)
        let read = Array("kêt".unicodeScalars)
        let seen = Alternatives(word("kêt", [[], [("ế", 0.2)], []]))
        let with = model.likelihood(of: Reading(read, alternatives: seen, in: model), given: paper)
        let without = model.likelihood(of: Reading(read, in: model), given: paper)
        #expect(with > without + 2)
    }

    @Test func symbolsThatDoNotMatchTheWordAreNoEvidence() {
        var odd = word("kêt", [[], [("ế", 0.2)], []])
        odd.symbols.removeLast()
        #expect(Alternatives(odd) == Alternatives())
        #expect(Alternatives(RecognizedWord(text: "kêt")) == Alternatives())
        #expect(Alternatives(word("kêt", [[], [], []])) == Alternatives())
    }
}

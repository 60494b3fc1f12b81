import Testing

@testable import Training

@Suite struct WordAlignmentTests {
    private func pairs(_ truth: String, _ reading: String) -> [WordPair] {
        WordAlignment.pairs(
            truth: truth.split(separator: " ").map(String.init),
            reading: reading.split(separator: " ").map(String.init))
    }

    @Test func wordsThatResembleEachOtherArePaired() {
        #expect(
            pairs("Tổ chức thực hiện", "T6 chirc thwe hién")
                == [
                    WordPair(truth: "Tổ", reading: "T6"),
                    WordPair(truth: "chức", reading: "chirc"),
                    WordPair(truth: "thực", reading: "thwe"),
                    WordPair(truth: "hiện", reading: "hién"),
                ])
    }

    @Test func aWordThatOnlyOneReadingHasIsLeftOut() {
        #expect(
            pairs("ban hành kế hoạch", "ban ~~~ hanh ké hoach").map(\.reading)
                == ["ban", "hanh", "ké", "hoach"])
        #expect(pairs("ban hành kế hoạch", "ban ké hoach").map(\.truth) == ["ban", "kế", "hoạch"])
    }

    @Test func nothingPairsWithNothing() {
        #expect(pairs("", "ban hanh").isEmpty)
        #expect(pairs("ban hành", "").isEmpty)
    }
}

@Suite struct LetterChannelTests {
    @Test func lettersLearnHowTheyAreRead() throws {
        let pairs = [("số", "s6"), ("tố", "t6"), ("cố", "cé"), ("chứ", "chir"), ("thứ", "thir")]
        var channel = LetterChannel()
        for _ in 0..<5 {
            channel = channel.reestimated(
                from: pairs.map { pair in
                    WeighedReading(
                        word: Array(pair.0.unicodeScalars), reading: Array(pair.1.unicodeScalars),
                        weight: 10, sightings: 10)
                })
        }
        let lines = channel.lines()
        func value(_ letter: String, _ reading: String) -> Double? {
            lines.first { $0.hasPrefix("c\t\(letter)\t\(reading)\t") }
                .flatMap { Double($0.split(separator: "\t")[3].dropLast()) }
        }
        #expect(try #require(value("ố", "6")) > #require(value("ố", "é")))
        #expect(try #require(value("ứ", "ir")) > -1)
        #expect(try #require(value("c", "c")) > -0.5)
        let word = Array("chứ".unicodeScalars)
        #expect(channel.bestSplit(word, Array("chir".unicodeScalars), at: 2) == 2)
    }
}

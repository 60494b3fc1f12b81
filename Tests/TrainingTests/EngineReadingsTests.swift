import Testing

@testable import Training

/// The way from text over paper and engine to pairs.
@Suite struct EngineReadingsTests {
    private static let text = ["Ủy ban nhân dân tỉnh", "ban hành kế hoạch thực hiện"]

    private static func page() throws -> TypesetPage {
        try Typesetter(family: "Tinos", resolution: 200, leading: 1.3).page(
            of: text.map { TypesetParagraph(text: $0, size: 14) })
    }

    @Test func theVietnameseEngineReadsCleanLinesAsTheyStand() throws {
        let pairs = try EngineReadings(language: "vie").pairs(of: Self.page())
        #expect(pairs.map(\.truth).joined(separator: " ") == Self.text.joined(separator: " "))
        #expect(pairs.filter { $0.truth != $0.reading }.count <= 1)
    }

    @Test func theWesternEngineMisreadsTheMarks() throws {
        let pairs = try EngineReadings(language: "eng").pairs(of: Self.page())
        #expect(pairs.contains { $0.truth == "ban" && $0.reading == "ban" })
        #expect(pairs.contains { $0.truth == "hiện" && $0.reading != "hiện" })
    }

    @Test func anUnreadablePageGivesNoPairs() throws {
        var page = try Self.page()
        page.words = (0..<40).map { "khác\($0)" }
        #expect(try EngineReadings(language: "vie").pairs(of: page).isEmpty)
    }

    @Test func aMissingModelIsAnError() {
        let error = #expect(throws: TrainingError.self) { try EngineReadings(language: "xx") }
        #expect(error?.code == .notRead)
    }
}

@Suite struct ReadingCountsTests {
    @Test func rareReadingsAreLeftOutAndWeightsAreSummed() {
        var counts = ReadingCounts()
        func add(_ word: String, _ reading: String, _ weight: Double, _ sightings: Int) {
            let (word, reading) = (Array(word.unicodeScalars), Array(reading.unicodeScalars))
            counts.add(
                word[...], readAs: reading[...],
                WeighedReading(word: word, reading: reading, weight: weight, sightings: sightings))
        }
        add("số", "s6", 3, 3)
        add("số", "s6", 0.25, 1)
        add("số", "sb", 0.5, 1)
        add("ban", "ban", 0.5, 2)
        #expect(counts.lines(kind: "w", minimum: 2) == "w\tban\tban\t0.5\nw\tsố\ts6\t3.25\n")
    }
}

@Suite struct ExcerptTests {
    @Test func paragraphsAreTakenInARowAndTheSameForTheSameLot() {
        let text = (0..<200).map { "Điều \($0). Căn cứ Luật Tổ chức chính quyền địa phương"[...] }
        func excerpt(_ seed: UInt64) -> [TypesetParagraph] {
            var lot = SeededGenerator(seed: seed)
            return Excerpt.paragraphs(of: text, using: &lot)
        }
        #expect(excerpt(1) == excerpt(1))
        #expect(excerpt(1) != excerpt(2))
        #expect((300...400).contains(excerpt(1).flatMap { $0.text.split(separator: " ") }.count))
    }

    @Test func textThatTheFontsLackIsLeftOut() {
        var lot = SeededGenerator(seed: 1)
        let paragraphs = Excerpt.paragraphs(of: ["Điều 1", "Статья 2", "Điều 3"], using: &lot)
        let text = paragraphs.map(\.text).joined(separator: " ").lowercased()
        #expect(text == "điều 1 điều 3")
    }
}

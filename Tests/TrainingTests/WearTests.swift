import DocumentModel
import Testing

@testable import Training

@Suite struct WearTests {
    /// White with a black bar.
    private let clean = PageImage(
        width: 80, height: 60, format: .gray, resolution: 200,
        pixels: (0..<4800).map { (20..<30).contains($0 / 80) ? 0 : 255 })

    private func worn(_ wear: Wear, seed: UInt64 = 1) -> PageImage {
        var lot = SeededGenerator(seed: seed)
        return wear.applied(to: clean, using: &lot)
    }

    private func darkness(of image: PageImage) -> Int {
        image.pixels.map { 255 - Int($0) }.reduce(0, +)
    }

    @Test func noWearLeavesThePageAsItWas() {
        #expect(worn(Wear()) == clean)
    }

    @Test(arguments: 0..<6)
    func drawnWearKeepsTheSizeAndIsTheSameForTheSameLot(seed: UInt64) {
        var lot = SeededGenerator(seed: seed)
        let wear = Wear.drawn(resolution: 200, using: &lot)
        let page = worn(wear, seed: seed)
        #expect(page.width == 80 && page.height == 60 && page.resolution == 200)
        #expect(page == worn(wear, seed: seed))
        #expect(page != clean)
    }

    @Test func anotherLotGivesOtherGrain() {
        let wear = Wear(grain: 20)
        #expect(worn(wear, seed: 1) != worn(wear, seed: 2))
    }

    @Test func aCopierLeavesInkAndPaperOnly() {
        let page = worn(Wear(blur: 1.5, grain: 20, threshold: 128))
        #expect(Set(page.pixels) == [0, 255])
    }

    @Test func gainMakesStrokesHeavierOrThinner() {
        let plain = darkness(of: worn(Wear(blur: 2)))
        #expect(darkness(of: worn(Wear(blur: 2, gain: 30))) > plain)
        #expect(darkness(of: worn(Wear(blur: 2, gain: -20))) < plain)
    }

    @Test func specksAreOfDirtAndOfLostInk() {
        let page = worn(Wear(specks: 20_000))
        #expect(zip(page.pixels, clean.pixels).contains { $0 < $1 })
        #expect(zip(page.pixels, clean.pixels).contains { $0 > $1 })
    }

    @Test func skewTurnsTheBarClockwise() {
        let page = worn(Wear(skew: 5))
        func top(_ column: Int) -> Int? {
            (0..<60).first { page.pixels[$0 * 80 + column] < 128 }
        }
        #expect((top(10) ?? 0) < (top(70) ?? 0))
    }

    @Test func aJPEGFileOfLowQualityLosesMore() {
        func loss(_ quality: Int) -> Int {
            let plain = worn(Wear(blur: 1, grain: 10))
            let page = worn(Wear(blur: 1, grain: 10, quality: quality))
            return zip(page.pixels, plain.pixels).map { abs(Int($0) - Int($1)) }.reduce(0, +)
        }
        #expect(loss(100) < 4800)
        #expect(loss(20) > loss(90))
    }
}

@Suite struct SeededGeneratorTests {
    @Test func theNumbersArePublishedOnes() {
        var lot = SeededGenerator(seed: 1_234_567)
        #expect(lot.next() == 6_457_827_717_110_365_317)
        #expect(lot.next() == 3_203_168_211_198_807_973)
    }

    @Test func deviatesAreAroundZero() {
        var lot = SeededGenerator(seed: 1)
        let values = (0..<10_000).map { _ in lot.deviate() }
        #expect(abs(values.reduce(0, +) / 10_000) < 0.05)
        #expect(abs(values.map { $0 * $0 }.reduce(0, +) / 10_000 - 1) < 0.05)
    }
}

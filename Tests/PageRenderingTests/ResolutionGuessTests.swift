import Testing

@testable import PageRendering

@Suite struct ResolutionGuessTests {
    @Test(arguments: [
        // stated, width, height, settled
        (200.0, 1_654, 2_338, 200.0), (600, 4_960, 7_016, 600),
        (0, 2_480, 3_508, 300), (0, 3_508, 2_480, 300), (0, 1_654, 2_338, 200),
        (72, 3_024, 4_032, 366), (96, 1_654, 2_338, 200), (72, 595, 842, 72),
        (1, 1_654, 2_338, 200), (30_000, 1_654, 2_338, 200), (0, 200, 60, 96),
        (0, 10_000, 9_000, 300),
    ])
    func absurdResolutionsGiveWayToAnA4Sheet(
        stated: Double, width: Int, height: Int, settled: Double
    ) {
        #expect(ResolutionGuess.settle(stated: stated, width: width, height: height) == settled)
    }
}

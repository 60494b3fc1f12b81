import Testing

@testable import Ingestion

@Suite struct ResourceCeilingTests {
    private static let cases: [(used: Int, time: Duration, limit: UInt64)] = [
        (0, .seconds(100), 101), (7, .milliseconds(1), 9), (500, .seconds(900), 1_000),
        (5, .seconds(-3), 6), (.max, .seconds(Int64.max), 1_000),
        // A clock that is a day behind.
        (-86_400, .seconds(100), 101),
    ]

    @Test(arguments: cases)
    func aProcessMayComputeSoMuchLonger(used: Int, time: Duration, limit: UInt64) {
        #expect(
            ResourceCeiling.processorSeconds(used: used, adding: time, most: 1_000) == limit)
    }
}

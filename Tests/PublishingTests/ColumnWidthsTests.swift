import Testing

@testable import Publishing

@Suite struct ColumnWidthsTests {
    private typealias Wish = ColumnWidths.Wish

    @Test(arguments: [
        ([], 80, []),
        ([Wish(natural: 5, mean: 5, minimum: 0)], 80, [5]),
        ([Wish(natural: 0, mean: 0, minimum: 0)], 80, [1]),
        // What is left goes to the longest.
        (
            [
                Wish(natural: 10, mean: 10, minimum: 10),
                Wish(natural: 90, mean: 60, minimum: 8),
            ], 50, [10, 40]
        ),
        (
            [
                Wish(natural: 60, mean: 20, minimum: 8),
                Wish(natural: 90, mean: 80, minimum: 8),
            ], 50, [10, 40]
        ),
        // Means that fit on a line: the longest cells decide.
        (
            [
                Wish(natural: 40, mean: 5, minimum: 8),
                Wish(natural: 80, mean: 5, minimum: 8),
            ], 60, [20, 40]
        ),
        (
            [
                Wish(natural: 20, mean: 20, minimum: 20),
                Wish(natural: 90, mean: 90, minimum: 8),
            ], 28, [20, 8]
        ),
        // Even the minimums are too wide.
        (
            [
                Wish(natural: 20, mean: 20, minimum: 20),
                Wish(natural: 90, mean: 90, minimum: 8),
            ], 20, [12, 8]
        ),
        (
            [
                Wish(natural: 20, mean: 20, minimum: 20),
                Wish(natural: 90, mean: 90, minimum: 8),
            ], 7, [4, 3]
        ),
        (
            [
                Wish(natural: 20, mean: 20, minimum: 20),
                Wish(natural: 90, mean: 90, minimum: 8),
            ], -3, [1, 1]
        ),
    ])
    func roomIsSharedOut(wishes: [ColumnWidths.Wish], room: Int, widths: [Int]) {
        #expect(ColumnWidths.fitting(wishes, in: room) == widths)
    }

    @Test func allRoomIsUsedAndNoneBesides() {
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let wishes = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
                let natural = Int.random(in: 0...120, using: &numbers)
                return Wish(
                    natural: natural, mean: natural / 2,
                    minimum: Int.random(in: 0...30, using: &numbers))
            }
            let room = Int.random(in: wishes.count...300, using: &numbers)
            let widths = ColumnWidths.fitting(wishes, in: room)
            let natural = wishes.reduce(0) { $0 + max(1, $1.natural) }
            #expect(widths.reduce(0, +) == min(room, natural), "\(wishes) in \(room)")
            #expect(zip(widths, wishes).allSatisfy { 1 <= $0 && $0 <= max(1, $1.natural) })
        }
    }
}

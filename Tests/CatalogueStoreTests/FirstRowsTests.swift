import Testing

@testable import CatalogueStore

@Suite struct FirstRowsTests {
    @Test(arguments: [0, 1, 7, 64, 1_000, 5_000, nil] as [Int?])
    func theFirstOfManyAreKeptInOrder(wanted: Int?) {
        var first = FirstRows<Int>(wanted: wanted)
        // A permutation of 0 ..< 4,099, a prime.
        let numbers = (0..<4_099).map { ($0 * 1_234 + 99) % 4_099 }
        for number in numbers {
            first.add(number, at: ListPlace(key: Int64(number / 3), tie: Int64(number)))
        }
        #expect(first.count == 4_099)
        #expect(first.sorted().map(\.element) == Array((0..<4_099).prefix(wanted ?? 4_099)))
    }
}

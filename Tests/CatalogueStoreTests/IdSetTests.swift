import Testing

@testable import CatalogueStore

@Suite struct IdSetTests {
    @Test func itHasWhatWasPutIn() {
        let set = IdSet([0, 63, 64, 1_000, 64, -1])
        #expect(set.count == 4)
        #expect([0, 63, 64, 1_000].allSatisfy(set.contains))
        #expect(![-1, 1, 65, 999, 5_000, .max, .min].contains(where: set.contains))
        #expect(set.prefix(3) == [0, 63, 64])
        #expect(set.prefix(9) == [0, 63, 64, 1_000])
    }

    @Test func anIntersectionHasWhatBothHave() {
        var set = IdSet([1, 70, 200])
        set.formIntersection(IdSet([1, 2, 70]))
        #expect(set.count == 2)
        #expect(set.prefix(9) == [1, 70])
    }
}

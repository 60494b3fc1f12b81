import Foundation
import Testing

@testable import CatalogueStore

@Suite struct PackedJSONTests {
    @Test(arguments: [[], ["một"], Array(repeating: "Kế hoạch", count: 5000)])
    func whatIsPackedComesBack(texts: [String]) throws {
        let packed = try PackedJSON.data(of: texts)
        #expect(PackedJSON.isPacked(packed))
        #expect(try PackedJSON.value([String].self, from: packed) == texts)
        #expect(try PackedJSON.data(of: texts) == packed)
    }

    @Test func whatRepeatsItselfTakesLittleRoom() throws {
        #expect(try PackedJSON.data(of: Array(repeating: "Kế hoạch", count: 5000)).count < 1000)
    }

    @Test func damageIsFound() throws {
        let packed = try PackedJSON.data(of: ["Kế hoạch"])
        for place in packed.indices {
            var damaged = packed
            damaged[place] ^= 0x55
            #expect(throws: CatalogueError.self) {
                let value = try PackedJSON.value([String].self, from: damaged)
                // zlib's header has bits that do not matter; the words must be right then.
                if value == ["Kế hoạch"] { throw CatalogueError(.damaged) }
            }
        }
        for length in 0..<packed.count {
            #expect(throws: CatalogueError.self) {
                try PackedJSON.value([String].self, from: packed.prefix(length))
            }
        }
    }
}

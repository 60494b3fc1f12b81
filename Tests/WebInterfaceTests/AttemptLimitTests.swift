import Testing

@testable import WebInterface

@Suite struct AttemptLimitTests {
    @Test func theWindowSlides() {
        let limit = AttemptLimit(most: 2, within: 100)
        #expect(limit.attempt("a", at: 0) == nil)
        #expect(limit.attempt("a", at: 60) == nil)
        #expect(limit.attempt("a", at: 70) == 30)
        #expect(limit.attempt("b", at: 70) == nil)
        #expect(limit.attempt("a", at: 100) == nil)
        #expect(limit.attempt("a", at: 101) == 59)
        limit.forget("a")
        #expect(limit.attempt("a", at: 102) == nil)
    }

    @Test func manyKeysTakeNoMoreMemoryThanWasSaid() {
        let limit = AttemptLimit(most: 2, within: 100, mostKeys: 10)
        for number in 0..<1_000 {
            #expect(limit.attempt("\(number)", at: Int64(number / 50)) == nil)
            #expect(limit.keyCount <= 10)
        }
    }

    @Test func aClockThatGoesBackLocksNobodyOut() {
        let limit = AttemptLimit(most: 1, within: 100)
        #expect(limit.attempt("a", at: 1_000) == nil)
        #expect(limit.attempt("a", at: 10) == nil)
    }
}

/// How often each of some small numbers was met.
///
/// Numbers are counted a million times for a page: they lie in memory of its own, without what an
/// array does for each change.
final class Tally {
    private var counts: UnsafeMutableBufferPointer<Int>

    /// Creates one that counts numbers below `size` at once, and larger ones when they come.
    init(size: Int = 1024) {
        counts = .allocate(capacity: size)
        counts.initialize(repeating: 0)
    }

    deinit { counts.deallocate() }

    /// Counts a number so many times; one below 0 is none.
    @inline(__always)
    func add(_ number: Int, _ times: Int = 1) {
        self[number] &+= times
    }

    /// What is counted of a number; nothing of one below 0.
    subscript(number: Int) -> Int {
        @inline(__always) get {
            number >= 0 && number < counts.count ? counts[number] : 0
        }
        @inline(__always) set {
            if number >= counts.count { grow(to: number) }
            if number >= 0 { counts[number] = newValue }
        }
    }

    private func grow(to number: Int) {
        let grown = UnsafeMutableBufferPointer<Int>.allocate(
            capacity: max(number + 1, counts.count * 2))
        _ = grown.initialize(from: counts)
        grown[counts.count...].initialize(repeating: 0)
        counts.deallocate()
        counts = grown
    }

    /// What was met, by number.
    var all: [(key: Int, count: Int)] {
        counts.enumerated().filter { $1 > 0 }.map { ($0, $1) }
    }
}

extension [(key: Int, count: Int)] {
    /// The counts of months since the year 0.
    var monthCounts: [Facets.Count] {
        map { key, count in
            let (year, month) = ("\(key / 12)", "\(key % 12 + 1)")
            let zeros = String(repeating: "0", count: Swift.max(0, 4 - year.utf8.count))
            return Facets.Count(
                name: "\(zeros)\(year)-\(month.utf8.count == 1 ? "0" : "")\(month)", count: count)
        }
    }

    /// The most frequent with their names, `most` of them at most; of equally frequent ones that many
    /// that were known first.
    func counts(
        of facet: FacetNames.Facet, named names: FacetNames, most: Int?
    ) throws -> [Facets.Count] {
        var met = self
        if let most, met.count > most {
            // Names are looked up, and sorted, of those only that are shown.
            met.sort { ($1.count, $0.key) < ($0.count, $1.key) }
            met.removeLast(met.count - most)
        }
        let labels = try names.labels(of: facet, numbers: met.map { Int64($0.key) })
        return met.compactMap { key, count in
            labels[Int64(key)].map { Facets.Count(name: $0, count: count) }
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}

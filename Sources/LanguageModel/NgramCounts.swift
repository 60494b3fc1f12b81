/// Three-word sequences with their weighted counts, sorted.
struct NgramCounts {
    /// Three 16-bit words, the first in the highest bits: bits 32…47, 16…31, 0…15.
    private(set) var keys: [UInt64] = []
    /// How often each key was seen, weighted.
    private(set) var counts: [UInt32] = []

    /// Sorts and merges the sources, which are emptied to free their memory.
    init(merging sources: inout [(keys: [UInt64], weight: UInt32)]) {
        for index in sources.indices {
            var occurrences = sources[index].keys
            sources[index].keys = []
            occurrences.sort()
            merge(occurrences, weight: sources[index].weight)
        }
        sources = []
    }

    private mutating func merge(_ occurrences: [UInt64], weight: UInt32) {
        var mergedKeys: [UInt64] = []
        var mergedCounts: [UInt32] = []
        mergedKeys.reserveCapacity(keys.count + occurrences.count / 3)
        mergedCounts.reserveCapacity(keys.count + occurrences.count / 3)
        var old = 0
        var new = 0
        while old < keys.count || new < occurrences.count {
            let key = min(
                old < keys.count ? keys[old] : .max,
                new < occurrences.count ? occurrences[new] : .max)
            var count: UInt32 = 0
            if old < keys.count, keys[old] == key {
                count += counts[old]
                old += 1
            }
            while new < occurrences.count, occurrences[new] == key {
                count += weight
                new += 1
            }
            mergedKeys.append(key)
            mergedCounts.append(count)
        }
        keys = mergedKeys
        counts = mergedCounts
    }
}

/// How often words or parts of words were read as what.
struct ReadingCounts {
    private var counts: [String: [String: (weight: Double, sightings: Int)]] = [:]

    /// Counts what was seen, with its weight.
    mutating func add(
        _ source: ArraySlice<Unicode.Scalar>, readAs reading: ArraySlice<Unicode.Scalar>,
        _ seen: WeighedReading
    ) {
        let (source, reading) = (Self.text(source), Self.text(reading))
        let count = counts[source]?[reading] ?? (0, 0)
        counts[source, default: [:]][reading] = (
            count.weight + seen.weight, count.sightings + seen.sightings
        )
    }

    /// Lines `kind source reading weight` in the order of their bytes.
    ///
    /// - Parameters:
    ///   - kind: The letter that the lines begin with.
    ///   - minimum: In how many sightings a reading must be seen.
    /// - Returns: The lines with their line feeds.
    func lines(kind: String, minimum: Int) -> String {
        var result = ""
        for (source, readings) in counts.sorted(by: { Self.precedes($0.key, $1.key) }) {
            for (reading, count) in readings.sorted(by: { Self.precedes($0.key, $1.key) })
            where count.sightings >= minimum {
                result += "\(kind)\t\(source)\t\(reading)\t\(Self.text(count.weight))\n"
            }
        }
        return result
    }

    /// A weight with two decimals at most: "17", "0.25".
    private static func text(_ weight: Double) -> String {
        let rounded = (weight * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}

/// How an OCR engine misreads: the probability of what was read, given what stands on the paper.
///
/// Three layers, each falling back to the next where it has seen little: whole words as they
/// were read; onset and rhyme; and single letters, each read as nothing or as up to three
/// characters (Brill and Moore 2000; Kolak and Resnik 2005). All probabilities are natural
/// logarithms. The file is a table that people can read, see ``init(parsing:)``.
public struct ErrorModel: Sendable {
    /// How often something was seen, and as what it was read.
    struct Readings: Sendable {
        var total: Float = 0
        var counts: [String: Float] = [:]
    }

    /// What a letter costs that was never seen read so.
    let unseen: Float = -9
    /// What the engine's own alternatives cost beside its doubt: it is more often right than not.
    let alternative: Float = -1
    /// A word's counts weigh against the parts' model as this many sightings of it.
    let wordPrior: Float = 12
    /// A part's counts weigh against the letters' model as this many sightings of it.
    let partPrior: Float = 6

    /// However much was seen, this share at most is left to counts: pages differ in their wear.
    let mostTrust: Float = 0.4

    private(set) var parts: [String: Readings] = [:]
    private(set) var words: [String: Readings] = [:]
    /// For what was read, the words that were seen read so.
    private(set) var wordsByReading: [String: [String]] = [:]

    /// The number of a reading of up to three characters, for the letters' table.
    private var spans: [UInt64: Int32] = [:]
    /// ln p(reading | letter): one row of all letters for each span.
    private var table: [Float] = []

    /// Reads the file's lines: kind, what stood there, what was read, a number, tab-separated.
    ///
    ///     c  ố  6  -1.5141     a letter read so: ln p
    ///     p  ức  irc  31       a part of a word read so: how often
    ///     w  chức  chire  17   a word read so: how often
    ///
    /// Lines of another kind are comments.
    ///
    /// - Parameter bytes: The file's UTF-8.
    public init(parsing bytes: [UInt8]) {
        var letterLines: [(letter: Int, reading: [Unicode.Scalar], value: Float)] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count == 4, fields[0].count == 1,
                let value = Float(String(decoding: fields[3], as: UTF8.self)), value.isFinite
            else { continue }
            let source = String(decoding: fields[1], as: UTF8.self)
            let reading = String(decoding: fields[2], as: UTF8.self)
            switch fields[0].first {
            case UInt8(ascii: "c"):
                guard let scalar = source.unicodeScalars.first,
                    let letter = Alphabet.number(of: scalar)
                else { continue }
                letterLines.append((letter, Array(reading.unicodeScalars), value))
            case UInt8(ascii: "p"):
                addPart(source, readAs: reading, value)
            case UInt8(ascii: "w"):
                add(source, readAs: reading, value)
            default: continue
            }
        }
        for line in letterLines {
            guard let key = Self.key(line.reading[...]) else { continue }
            if spans[key] == nil { spans[key] = Int32(spans.count) }
        }
        let width = Alphabet.width
        table = Array(repeating: -.infinity, count: spans.count * width)
        for line in letterLines {
            guard let key = Self.key(line.reading[...]), let row = spans[key] else { continue }
            table[Int(row) * width + line.letter] = line.value
        }
    }

    /// The row of the table for what was read, or nil where no letter was ever read so.
    func row(of reading: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let key = Self.key(reading), let span = spans[key] else { return nil }
        return Int(span) * Alphabet.width
    }

    /// ln p of a row's reading for a letter; `-infinity` where it was not seen.
    @inline(__always)
    func value(row: Int, letter: Int) -> Float { table[row + letter] }

    /// What a reading costs that was never seen for a letter: next to nothing where it is the
    /// letter without its marks; two characters only for a marked vowel, whose mark may have been
    /// taken for a letter of its own.
    func unseenCost(_ reading: ArraySlice<Unicode.Scalar>, letter: Int) -> Float {
        switch reading.count {
        case 1: reading.first == Alphabet.bases[letter] ? -3 : unseen
        case 2 where Alphabet.isMarkedVowel[letter]: unseen - 1
        default: -.infinity
        }
    }

    /// Counts sightings of a word.
    mutating func add(_ word: String, readAs reading: String, _ count: Float) {
        if words[word]?.counts[reading] == nil {
            wordsByReading[reading, default: []].append(word)
        }
        words[word, default: Readings()].total += count
        words[word]?.counts[reading, default: 0] += count
    }

    /// Counts sightings of a part of a word.
    mutating func addPart(_ part: String, readAs reading: String, _ count: Float) {
        parts[part, default: Readings()].total += count
        parts[part]?.counts[reading, default: 0] += count
    }

    /// Counts further sightings of a letter, against `prior` sightings that the table stands for.
    mutating func add(_ readings: [UInt64: Float], to letter: Int, prior: Float) {
        let width = Alphabet.width
        let total = readings.values.sorted().reduce(0, +)
        for row in 0..<(table.count / width) {
            table[row * width + letter] += logarithm(prior / (prior + total))
        }
        for (key, count) in readings {
            let row: Int
            if let known = spans[key] {
                row = Int(known)
            } else {
                row = spans.count
                spans[key] = Int32(row)
                table += [Float](repeating: -.infinity, count: width)
            }
            let place = row * width + letter
            table[place] = logarithm(exponential(table[place]) + count / (prior + total))
        }
    }

    static func key(_ reading: ArraySlice<Unicode.Scalar>) -> UInt64? {
        guard reading.count <= 3 else { return nil }
        return reading.reduce(1) { $0 << 21 | UInt64($1.value) }
    }
}

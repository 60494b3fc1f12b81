/// The words of a model: numbers for strings and strings for numbers.
///
/// Words are lower case, NFC, with tone marks in the older place (hòa, thủy), in the order of
/// their UTF-8 bytes, so that a number is a rank and a look-up is a binary search.
public struct Vocabulary: Sendable {
    /// A word's number.
    public typealias ID = UInt16

    /// The classes of tokens that are no words; they stand in angle brackets in the model.
    public enum Class: String, Sendable, CaseIterable {
        /// The beginning and end of a sentence.
        case boundary = "<s>"
        /// A number, amount or date.
        case number = "<n>"
        /// A number and symbol such as 71/NQ-CP.
        case code = "<c>"
        /// Any other word.
        case unknown = "<unk>"
    }

    /// The boundary of sentences.
    public let boundary: ID
    /// Any number.
    public let number: ID
    /// Any code.
    public let code: ID
    /// Any word that the model does not know.
    public let unknown: ID

    private let ends: MappedTable<UInt32>
    private let bytes: MappedTable<UInt8>

    /// More words have no number.
    static let mostWords = Int(ID.max)

    /// Nil where the tables contradict each other: the file is damaged.
    init?(ends: MappedTable<UInt32>, bytes: MappedTable<UInt8>) {
        guard ends.count - 1 <= Self.mostWords, ends.isAscending(to: bytes.count)
        else { return nil }
        self.ends = ends
        self.bytes = bytes
        func find(_ name: Class) -> ID? {
            Self.rank(of: Array(name.rawValue.utf8), ends: ends, bytes: bytes)
        }
        guard let boundary = find(.boundary), let number = find(.number), let code = find(.code),
            let unknown = find(.unknown)
        else { return nil }
        self.boundary = boundary
        self.number = number
        self.code = code
        self.unknown = unknown
    }

    /// How many words there are, classes included.
    public var count: Int { ends.count - 1 }

    /// The number of a word, or nil where the model does not know it.
    ///
    /// - Complexity: O(log n) comparisons.
    public func id(of word: some Sequence<UInt8>) -> ID? {
        Self.rank(of: Array(word), ends: ends, bytes: bytes)
    }

    /// The number of a word, or nil where the model does not know it.
    public func id(of word: String) -> ID? { id(of: word.utf8) }

    /// The word of a number.
    public func word(_ id: ID) -> String {
        let range = Int(ends[Int(id)])..<Int(ends[Int(id) + 1])
        return String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }

    private static func rank(
        of word: [UInt8], ends: MappedTable<UInt32>, bytes: MappedTable<UInt8>
    ) -> ID? {
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            let start = Int(ends[middle])
            let length = Int(ends[middle + 1]) - start
            var index = 0
            while index < length, index < word.count, bytes[start + index] == word[index] {
                index += 1
            }
            if index == length && index == word.count { return ID(middle) }
            let isSmaller =
                index == length || (index < word.count && bytes[start + index] < word[index])
            if isSmaller { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

/// Which pages of a document are wanted: "1,3-end".
public struct PageSelection: Sendable, Hashable {
    /// A run of pages, both ends inside; `last` is nil for "to the end".
    struct Span: Sendable, Hashable {
        var first: Int
        var last: Int?
    }

    /// Why a text names no pages.
    public enum ParsingError: Error, Sendable, Hashable {
        /// There is nothing, or nothing between two commas.
        case empty
        /// This part is neither a page nor a range.
        case notARange(String)
        /// Pages are counted from 1.
        case zero(String)
        /// This range ends before it begins.
        case backwards(String)
    }

    /// Every page.
    public static let all = PageSelection(spans: [Span(first: 1, last: nil)])

    let spans: [Span]

    private init(spans: [Span]) {
        self.spans = spans
    }

    /// Reads numbers and ranges joined by commas; `end` is the last page: "1,3-end", "2-", "end".
    public init(parsing text: String) throws(ParsingError) {
        var spans: [Span] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            spans.append(try Self.span(parsing: part.filter { $0 != " " }))
        }
        self.init(spans: spans)
    }

    /// The pages that a document of `pageCount` pages has of these, in its own order, once each.
    public func pages(in pageCount: Int) -> [Int] {
        guard pageCount > 0 else { return [] }
        return (1...pageCount).filter { page in
            spans.contains { span in
                let first = span.first == .max ? pageCount : span.first
                return page >= first && page <= span.last ?? pageCount
            }
        }
    }

    private static func span(parsing part: String) throws(ParsingError) -> Span {
        guard !part.isEmpty else { throw .empty }
        let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = try number(ends[0], in: part) else {
            throw .notARange(part)
        }
        guard ends.count == 2 else { return Span(first: first, last: first == .max ? nil : first) }
        if ends[1].isEmpty || ends[1] == "end" { return Span(first: first, last: nil) }
        guard let last = try number(ends[1], in: part) else { throw .notARange(part) }
        guard first <= last else { throw .backwards(part) }
        return Span(first: first, last: last)
    }

    /// A page number; `Int.max` stands for "end" where a range begins with it.
    private static func number(
        _ text: Substring, in part: String
    ) throws(ParsingError) -> Int? {
        if text == "end" { return .max }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text), number < .max
        else { return nil }
        guard number > 0 else { throw .zero(part) }
        return number
    }
}

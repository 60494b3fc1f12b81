internal import DocumentModel

/// The slots of a page in passages short enough to be decoded at once, whatever the page's length.
///
/// A passage ends with a line where it can; a line longer than a passage is cut between words.
struct Passages: Sequence, IteratorProtocol {
    /// A passage ends with the first line after so many slots.
    private static let length = 300

    private let page: RecognizedPage
    private var nextLine = 0
    private var pending: ArraySlice<Slot> = []

    init(of page: RecognizedPage) {
        self.page = page
    }

    mutating func next() -> [Slot]? {
        while pending.count < Self.length, nextLine < page.lines.count {
            pending += Slot.slots(of: page, lines: nextLine..<(nextLine + 1))
            nextLine += 1
        }
        guard !pending.isEmpty else { return nil }
        var end = Swift.min(pending.startIndex + 2 * Self.length, pending.endIndex)
        while end < pending.endIndex, end > pending.startIndex + 1,
            pending[end].word == pending[end - 1].word, pending[end].line == pending[end - 1].line
        {
            end -= 1
        }
        defer { pending = pending[end...] }
        return Array(pending[..<end])
    }
}

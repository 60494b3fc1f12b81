/// The first rows of many, of which no more are kept than are wanted.
struct FirstRows<Element> {
    private let wanted: Int?
    private let after: ListPlace?
    private var rows: [(place: ListPlace, element: Element)] = []
    private var last: ListPlace?
    /// How many rows there were.
    private(set) var count = 0
    /// How many of them come after the place behind which rows are wanted.
    private(set) var restCount = 0

    /// - Parameters:
    ///   - wanted: How many are kept; nil for all.
    ///   - after: Only those behind this place are kept; nil for no such place.
    init(wanted: Int?, after: ListPlace? = nil) {
        self.wanted = wanted
        self.after = after
    }

    mutating func add(_ element: @autoclosure () -> Element, at place: ListPlace) {
        count += 1
        if let after, !(after < place) { return }
        restCount += 1
        guard let wanted else {
            rows.append((place, element()))
            return
        }
        if let last, !(place < last) { return }
        rows.append((place, element()))
        if rows.count / 2 - 32 >= wanted { cut(to: wanted) }
    }

    private mutating func cut(to wanted: Int) {
        rows.sort { $0.place < $1.place }
        rows.removeLast(rows.count - wanted)
        last = rows.last?.place ?? ListPlace(key: .min, tie: .min)
    }

    /// The rows in order.
    consuming func sorted() -> [(place: ListPlace, element: Element)] {
        rows.sort { $0.place < $1.place }
        return wanted.map { Array(rows.prefix($0)) } ?? rows
    }
}

/// The first rows of many, of which no more are kept than are wanted.
struct FirstRows<Element> {
    private let wanted: Int?
    private var rows: [(place: ListPlace, element: Element)] = []
    private var last: ListPlace?
    /// How many rows there were.
    private(set) var count = 0

    /// - Parameter wanted: How many are kept; nil for all.
    init(wanted: Int?) {
        self.wanted = wanted
    }

    mutating func add(_ element: @autoclosure () -> Element, at place: ListPlace) {
        count += 1
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
    consuming func sorted() -> [Element] {
        rows.sort { $0.place < $1.place }
        let all = rows.map(\.element)
        return wanted.map { Array(all.prefix($0)) } ?? all
    }
}

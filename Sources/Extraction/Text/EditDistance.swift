/// The number of insertions, deletions and replacements between two sequences; nil if above a limit.
///
/// - Complexity: O(n · limit) time, O(m) space.
func editDistance<Element: Equatable>(
    _ one: [Element], _ other: [Element], atMost limit: Int
) -> Int? {
    guard limit >= 0, abs(one.count - other.count) <= limit else { return nil }
    // A path that leaves the diagonal by more than the limit costs more: only a band is looked at.
    let far = limit + 1
    var row = (0...other.count).map { min($0, far) }
    for (index, element) in one.enumerated() {
        let first = max(0, index - limit)
        let last = min(other.count, index + 1 + limit)
        guard first <= last else { return nil }
        var diagonal = row[first]
        row[first] = first == 0 ? min(index + 1, far) : far
        var least = row[first]
        for place in first..<last {
            let replaced = diagonal + (element == other[place] ? 0 : 1)
            diagonal = row[place + 1]
            // The cell above the band's end was never set in this row's band.
            let above = place + 1 > index + limit ? far : diagonal
            row[place + 1] = min(replaced, min(above, row[place]) + 1, far)
            least = min(least, row[place + 1])
        }
        guard least <= limit else { return nil }
    }
    return row[other.count] <= limit ? row[other.count] : nil
}

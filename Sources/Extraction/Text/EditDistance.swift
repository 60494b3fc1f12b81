/// The number of insertions, deletions and replacements between two sequences; nil if above a limit.
///
/// - Complexity: O(n · m) time, O(m) space.
func editDistance<Element: Equatable>(
    _ one: [Element], _ other: [Element], atMost limit: Int
) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (index, element) in one.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (place, wanted) in other.enumerated() {
            let replaced = diagonal + (element == wanted ? 0 : 1)
            diagonal = row[place + 1]
            row[place + 1] = min(replaced, min(diagonal, row[place]) + 1)
        }
    }
    return row[other.count] <= limit ? row[other.count] : nil
}

internal import DocumentModel

/// Makes small the first letters that an engine took for capitals of the same form: "cơ Sở" is "cơ sở".
struct MisreadCapitals: LineRepair {
    /// What offices write small.
    let initials: SmallInitials

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices.dropFirst() {
            let shape = TokenShape(line.words[index].text.unicodeScalars)
            guard shape.prefix.isEmpty, shape.core.count > 1,
                shape.core[0].properties.isUppercase,
                shape.core.dropFirst().allSatisfy(\.properties.isLowercase)
            else { continue }
            let word = shape.core.text
            guard SmallInitials.mayBeMisread(word),
                initials.contains(word.lowercased(), after: line.words[index - 1].text)
            else { continue }
            line.words[index].change(
                to: shape.text(withCore: Array(word.lowercased().unicodeScalars)), .repaired)
        }
    }
}

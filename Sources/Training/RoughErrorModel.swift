public import Restoration
internal import Vietnamese

extension ErrorModel {
    /// What is known of an engine that reads Vietnamese before anything was learned: it is nearly
    /// always right, and where it is wrong, a letter's marks are.
    public static var rough: ErrorModel {
        let rows = Letter.vowels.map { vowel in Tone.allCases.map { Letter.scalar(vowel, $0) } }
        let consonants = "bcdđfghjklmnpqrstvwxz".unicodeScalars.map { [$0] }
        let small = (rows + consonants).flatMap { $0 }
        let capitals = small.compactMap { $0.properties.uppercaseMapping.unicodeScalars.first }
        var lines = ""
        for letters in [small, capitals] {
            for letter in letters {
                lines += "c\t\(letter)\t\(letter)\t-0.02\n"
                let base = Letter(letter)?.base
                for other in letters where other != letter && Letter(other)?.base == base {
                    lines += "c\t\(letter)\t\(other)\t-5.5\n"
                }
            }
        }
        return ErrorModel(parsing: Array(lines.utf8))
    }
}

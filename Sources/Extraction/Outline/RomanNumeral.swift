/// A Roman numeral from I to XXXIX, as headings are numbered with.
struct RomanNumeral: Sendable, Hashable, CustomStringConvertible {
    /// Its value.
    let value: Int

    /// Reads a numeral in capitals; nil for anything that is not written correctly.
    init?(_ text: String) {
        guard let value = Self.values[text] else { return nil }
        self.value = value
    }

    /// Reads a numeral whose strokes the engine took for other letters: "HI" for III.
    init?(misread text: String) {
        var repaired = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "l", "1", "|", "Ị", "Ì", "Í": repaired += "I"
            case "H": repaired += "II"
            case "Ỵ", "Ý": repaired += "V"
            default: repaired.unicodeScalars.append(scalar)
            }
        }
        self.init(repaired)
    }

    /// The numeral of a value; nil outside 1 … 39.
    init?(value: Int) {
        guard (1...39).contains(value) else { return nil }
        self.value = value
    }

    /// The numeral in capitals.
    var description: String { Self.text(of: value) }

    private static let values = Dictionary(
        uniqueKeysWithValues: (1...39).map { (text(of: $0), $0) })

    private static func text(of value: Int) -> String {
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: value / 10) + units[value % 10]
    }
}

import Ingestion
import Presentation

// What is said of limits that are none.

extension Messages {
    /// The answer to a limit that is none, with those that there are.
    func wrongLimit(_ text: String) -> String {
        let names = ReadingLimits.Name.allCases.map { name in
            "\(name.rawValue)=\(name.range.lowerBound)…\(name.range.upperBound)"
        }.joined(separator: ", ")
        return say(
            vi: "--limit “\(text.printable)” không phải là giới hạn; hãy dùng \(names).",
            en: "--limit “\(text.printable)” is no limit; use \(names).")
    }
}

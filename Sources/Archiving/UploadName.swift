import Ingestion

/// The place of a file that somebody sent, where files of a folder have their path:
/// `upload:Lan/ke-hoach.pdf`.
///
/// Names come from outside and are shown to people: nothing in them leads anywhere, commands a
/// terminal, or runs backwards.
struct UploadName {
    /// The place: in NFC, one line, no absolute path.
    let path: String

    /// A file that bore a name on its sender's machine.
    ///
    /// Of a path only its last part counts. Control and formatting characters are left out; what is
    /// too long is cut, but not the ending that says what kind of file it is.
    init(_ name: String, by sender: String) {
        // By scalars: a mark after a slash makes another character of it.
        let parts = name.unicodeScalars.split(whereSeparator: Self.isSlash)
        let (stem, ending) = Self.parted(Self.tamed(parts.last.map { Substring($0) } ?? ""))
        let kept = Self.cut(stem, to: Self.longestName - ending.utf8.count)
        let who = Self.cut(
            Self.trimmed(Array(Self.tamed(Self.withoutSlashes(sender)[...]))),
            to: Self.longestSender)
        path = "upload:\(who.isEmpty ? "" : "\(who)/")\(kept.isEmpty ? "unnamed" : kept)\(ending)"
    }

    /// The longest name of a file, in bytes: with its ending, as most file systems have it.
    private static let longestName = 240
    /// The longest name of a sender, in bytes.
    private static let longestSender = 80
    /// The longest ending, in letters.
    private static let longestEnding = 10

    private static func isSlash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "\\"
    }

    private static func withoutSlashes(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isSlash(scalar) ? "-" : scalar) }
        return String(scalars)
    }

    /// The text on one line, with one blank where it has white space.
    private static func tamed(_ text: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator, .spaceSeparator: scalars.append(" ")
            case .control, .format, .surrogate, .privateUse, .unassigned: break
            // A mark without a letter would go to the colon or the slash before the name.
            case .nonspacingMark, .spacingMark, .enclosingMark:
                if !scalars.isEmpty { scalars.append(scalar) }
            default: scalars.append(scalar)
            }
        }
        return String(scalars).split(separator: " ").joined(separator: " ").composed
    }

    /// What stands before the ending, and the ending with its dot where there is one.
    private static func parted(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: ".") else { return (trimmed(Array(name)), "") }
        let ending = name[name.index(after: dot)...]
        guard (1...longestEnding).contains(ending.count),
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return (trimmed(Array(name)), "") }
        return (trimmed(Array(name[..<dot])), ".\(ending)")
    }

    /// Without blanks and dots at the ends, which hide a name or point to a folder.
    private static func trimmed(_ characters: [Character]) -> String {
        let rest = characters.drop { $0 == "." || $0 == " " }
        let count = rest.reversed().prefix { $0 == "." || $0 == " " }.count
        return String(rest.dropLast(count))
    }

    /// So many bytes of a text at most: scalar by scalar, as a letter may bear any number of marks.
    private static func cut(_ text: String, to length: Int) -> String {
        var (scalars, rest) = (String.UnicodeScalarView(), length)
        for scalar in text.unicodeScalars {
            rest -= scalar.utf8.count
            guard rest >= 0 else { break }
            scalars.append(scalar)
        }
        return trimmed(Array(String(scalars)))
    }
}

internal import Vietnamese

/// The groups of letters in document symbols (NĐ, CP, UBND …) with how often offices write them.
///
/// A group that lost its stroke is repaired where one with it is far more frequent: ND to NĐ.
/// Slashes, hyphens and the number of a code are never touched; only a 1 or 7 between a slash and
/// a frequent group goes, which is the slash's stroke read twice (71/7NQ-CP), and a 0 there becomes
/// the Q that it was (02/0Đ-UBND).
public struct CodeSymbols: Sendable {
    /// A group this many times more frequent than what was read takes its place.
    private static let dominance = 20

    /// No group was ever seen more often.
    private static let mostSeen = 1_000_000_000
    /// A group seen this often is frequent.
    private static let frequent = 100

    private var counts: [String: Int] = [:]
    /// For letters without their stroke, the most frequent group that looks so.
    private var dominant: [String: String] = [:]

    /// Reads lines of a group and its count, tab-separated.
    ///
    /// - Parameter bytes: The file's UTF-8.
    public init(parsing bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 2, let count = Int(String(decoding: fields[1], as: UTF8.self)),
                (1...Self.mostSeen).contains(count)
            else { continue }
            counts[String(decoding: fields[0], as: UTF8.self)] = count
        }
        for (group, count) in counts {
            let plain = Self.plain(group)
            if let rival = dominant[plain] {
                let other = counts[rival] ?? 0
                if (other, group) >= (count, rival) { continue }
            }
            dominant[plain] = group
        }
    }

    /// A code with its groups of letters repaired.
    func repaired(_ code: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var group: [Unicode.Scalar] = []
        func close(_ group: [Unicode.Scalar]) {
            let plain = repaired(group: group)
            let withQ = repaired(group: ["Q"] + group)
            if isStroke(result.suffix(2)), isFrequent(plain) {
                result.removeLast()
                result += plain
            } else if result.suffix(2).elementsEqual(["/", "0"]), isFrequent(withQ) {
                result.removeLast()
                result += withQ
            } else {
                result += plain
            }
        }
        for scalar in code {
            if scalar.properties.isAlphabetic {
                group.append(scalar)
            } else {
                close(group)
                group = []
                result.append(scalar)
            }
        }
        close(group)
        return result
    }

    /// Whether offices write all the groups of letters that a code has.
    func hasAllGroups(of code: [Unicode.Scalar]) -> Bool {
        code.split { !$0.properties.isAlphabetic }.allSatisfy { counts[Array($0).text] != nil }
    }

    private func isFrequent(_ group: [Unicode.Scalar]) -> Bool {
        (counts[group.text] ?? 0) >= Self.frequent
    }

    private func isStroke(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        before.elementsEqual(["/", "7"]) || before.elementsEqual(["/", "1"])
    }

    private func repaired(group: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard group.count >= 2 else { return group }
        // A letter that Vietnamese does not have is a speck beside one that it has: NÑQ.
        if let stray = group.firstIndex(where: { $0.value > 0x7F && Letter($0) == nil }) {
            var rest = group
            rest.remove(at: stray)
            if isFrequent(rest) { return rest }
        }
        let text = String(String.UnicodeScalarView(group))
        guard let best = dominant[Self.plain(text)], best != text,
            (counts[best] ?? 0) >= Self.dominance * max(1, counts[text] ?? 0)
        else { return group }
        return Array(best.unicodeScalars)
    }

    /// The group with D for Đ and for what engines take Đ for.
    private static func plain(_ group: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in group.unicodeScalars {
            switch scalar {
            // An engine in doubt between two forms of Đ writes both.
            case "Ð" where result.last == "D": continue
            case "Đ", "Ð", "Ñ": result.append("D")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

import Vietnamese

/// Mends the symbol in a document's own number by what the rest of the head says.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.3: the symbol is the kind's abbreviation and the body's.
struct SymbolRepair {
    /// Kind code, issuing body, number as read, and mended.
    static let examples: [(code: String, issuer: String, read: String, mended: String)] = [
        ("TB", "SỞ Y TẾ", "/TBSVT", "/TB-SYT"), ("QĐ", "ỦY BAN NHÂN DÂN", "/ob-UBND", "/QĐ-UBND"),
        ("QĐ", "ỦY BAN NHÂN DÂN", "12/QD-UBND", "12/QĐ-UBND"),
        ("CT", "ỦY BAN NHÂN DÂN", "/CTI-UBND", "/CT-UBND"),
    ]
    /// Kind code, issuing body and numbers that are another's and stay.
    static let counterexamples: [(code: String, issuer: String, read: String)] = [
        ("KH", "SỞ XÂY DỰNG", "07/KH-SXD"), ("QĐ", "THỦ TƯỚNG CHÍNH PHỦ", "/QĐ-TTg"),
        ("KH", "SỞ Y TẾ", "/SYT-NVY"),
        ("TB", "VĂN PHÒNG CHÍNH PHỦ", "634/TB-VPCP"),
    ]

    /// The abbreviation of the kind that the heading names.
    let kindCode: String
    /// The issuing body as in the head.
    let issuer: String

    /// Whether some letters are the code of a kind.
    let isCode: (String) -> Bool

    /// The number with its symbol mended; nil where what was read fits neither kind nor body.
    func mended(_ number: String) -> String? {
        guard let slash = number.firstIndex(of: "/") else { return nil }
        let symbol = number[number.index(after: slash)...]
        let head = number[...slash]
        let groups = symbol.split(separator: "-", omittingEmptySubsequences: false)
        if groups.count >= 2 {
            guard groups[0] != kindCode, fits(String(groups[0]), kindCode) else { return nil }
            return head + kindCode + "-" + groups.dropFirst().joined(separator: "-")
        }
        // The dash was lost: the body's initials tell where it stood.
        let letters = String(symbol).folded
        for initials in initials() {
            let whole = kindCode.folded + initials.folded
            if letters.hasPrefix(kindCode.folded),
                editDistance(Array(letters.utf8), Array(whole.utf8), atMost: 1) != nil
            {
                return head + kindCode + "-" + initials
            }
        }
        return nil
    }

    /// Whether a group may be the kind's code: nearly it, and no code of its own.
    private func fits(_ group: String, _ code: String) -> Bool {
        guard !isCode(group) else { return false }
        if group.folded == code.folded { return true }
        if group.unicodeScalars.count == code.unicodeScalars.count {
            return group.unicodeScalars.contains { !$0.isCapital }
        }
        return editDistance(Array(group.folded.utf8), Array(code.folded.utf8), atMost: 1) != nil
    }

    /// The body's initials, the longest first: "SYT", "SY" of "SỞ Y TẾ".
    private func initials() -> [String] {
        let letters = issuer.split(separator: " ").compactMap { $0.first.map(String.init) }
        guard letters.count >= 2 else { return [] }
        return (2...min(letters.count, 6)).map { letters[..<$0].joined().uppercased() }.reversed()
    }
}

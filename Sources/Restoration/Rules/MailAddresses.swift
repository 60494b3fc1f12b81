internal import DocumentModel

/// Writes the @ of mail addresses, which engines that know Vietnamese read as "(2)", "(@" or "()".
///
/// An address of an office is found by its domain: what stands before is in plain small letters.
struct MailAddresses: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("thongtinchinhphu(@chinhphu.vn", "thongtinchinhphu@chinhphu.vn"),
        ("Email: syt@)kiengiang.gov.vn;", "Email: syt@kiengiang.gov.vn;"),
        ("(email:syt@)kiengiang.gov.vn)", "(email:syt@kiengiang.gov.vn)"),
        ("drcongluankg()gmail.com", "drcongluankg@gmail.com"),
        ("vanthu_sonnptnt@)hanoI.gov.vn.", "vanthu_sonnptnt@hanoi.gov.vn."),
        ("tt@2)chinhphu.vn", "tt@chinhphu.vn"), ("thongtin(ðchinhphu.vn", "thongtin@chinhphu.vn"),
        ("dodnongðhanoI.gOV.vn", "dodnong@hanoi.gov.vn"),
        ("ttcbth(2quangngaI.gov.vn", "ttcbth@quangngai.gov.vn"),
    ]
    static let counterexamples = [
        "soct@hanoi.gov.vn", "web(chinhphu.vn)", "TTĐT(@chinhphu.vn", "www.hanoi.gov.vn",
        "https://a.vn/()b.vn", "(2)chinhphu.vn", "abc()def", "abc()chinhphu.vnx", "xã(2)",
    ]

    /// What is read for the sign, the longest first.
    private static let misread = [
        "(@)", "(2)", "@2)", "(a)", "(@", "@)", "()", "(2", "(ð", "(đ", "@¿", "ð",
    ]
    private static let endings = [".vn", ".com", ".net", ".org"]

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices {
            let shape = TokenShape(line.words[index].text.unicodeScalars)
            guard shape.kind == .address, let address = Self.address(shape.core.text) else {
                continue
            }
            line.words[index].change(
                to: shape.text(withCore: Array(address.unicodeScalars)), .repaired)
        }
    }

    private static func address(_ read: String) -> String? {
        for sign in misread {
            guard let place = read.firstRange(of: sign) else { continue }
            let domain = read[place.upperBound...]
            let name = read[..<place.lowerBound]
            guard endings.contains(where: domain.hasSuffix), isPlain(domain),
                let local = name.split(separator: ":").last, local.count >= 2,
                isPlain(local), local == local.lowercased()
            else { return nil }
            // Capitals in an office's domain are small letters that look so: hanoI.gov.vn.
            let host = domain.lowercased()
            return "\(name)@\(host.hasSuffix(".gov.vn") ? host : String(domain))"
        }
        return nil
    }

    private static func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty && part.unicodeScalars.allSatisfy(plain.contains)
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-".unicodeScalars)
}

/// The words at the top right of a first page, which no other part of the head may take in.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.1 (quốc hiệu, tiêu ngữ); papers of the Party have a title.
enum NationalMotto: String, Sendable, CaseIterable {
    /// The country's name.
    case country = "cong hoa xa hoi chu nghia viet nam"
    /// The motto.
    case motto = "doc lap tu do hanh phuc"
    /// The title of Party papers.
    case party = "dang cong san viet nam"

    /// Lines and what is left of them.
    static let examples: [(line: String, rest: String)] = [
        ("UBND TỈNH AN GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND TỈNH AN GIANG"),
        ("SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc", "SỞ XÂY DỰNG"),
        ("CỘNG HOÀ XÃ HỌI CHỦ NGHĨA VlỆT NAM", ""),
        ("Số: 217/CĐ-TTg Độc lập — Tự do - Hạnh phác", "Số: 217/CĐ-TTg"),
        ("UBND TỈNH LÀO CAI CỘNG HÒA XÃ HỘI CHỦ l\\iÊh À3", "UBND TỈNH LÀO CAI"),
        ("SỞ XÂY DỰNG Độc lập - Tự đơ › Hạnb pñú", "SỞ XÂY DỰNG"),
        ("THÀNH ỦY HÀ NỘI ĐẢNG CỘNG SẢN VIỆT NAM", "THÀNH ỦY HÀ NỘI"),
    ]
    /// Lines that stay whole.
    static let counterexamples = ["SỞ XÂY DỰNG", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"]

    /// A longer line is no line of a head, and looking for the words in it takes long.
    private static let longestLine = 200

    /// The words of a line without those of the country's name and motto.
    static func strip(_ words: [SourceWord]) -> [SourceWord] {
        guard words.count <= longestLine else { return words }
        var words = words
        for motto in allCases {
            if let range = motto.find(in: words) {
                words.removeSubrange(range)
            } else if let start = motto.opening(in: words) {
                // A seal or signature hid the rest; nothing else stands right of the motto.
                words.removeSubrange(start...)
            }
        }
        while let last = words.last,
            !last.text.unicodeScalars.contains(where: { $0.isLetter || $0.isDigit })
        {
            words.removeLast()
        }
        while let first = words.first,
            !first.text.unicodeScalars.contains(where: { $0.isLetter || $0.isDigit }),
            first.text != "-"
        {
            words.removeFirst()
        }
        return words
    }

    /// The first words, by which the motto is known where the rest cannot be read.
    private var start: String? {
        switch self {
        case .country: "cong hoa xa hoi"
        case .motto: "doc lap tu"
        case .party: nil
        }
    }

    /// Where the motto's first words begin; nil where they do not stand.
    private func opening(in words: [SourceWord]) -> Int? {
        guard let start else { return nil }
        let wanted = start.split(separator: " ").map(String.init)
        let folded = words.map { word in
            String(
                String.UnicodeScalarView(
                    word.text.unicodeScalars.filter(\.isLetter).map(\.foldedForComparing)))
        }
        // Dashes between the words are no words.
        let places = folded.indices.filter { !folded[$0].isEmpty }
        guard places.count >= wanted.count else { return nil }
        return (0...(places.count - wanted.count)).first { first in
            wanted.indices.allSatisfy { folded[places[first + $0]] == wanted[$0] }
        }.map { places[$0] }
    }

    /// The run of words that reads like the motto, one wrong letter in five forgiven.
    private func find(in words: [SourceWord]) -> Range<Int>? {
        let wanted = Array(rawValue.utf8.filter { $0 != 0x20 })
        let letters = words.map { word in
            word.text.unicodeScalars.filter { $0.isLetter || $0.isDigit }
                .map { UInt8(truncatingIfNeeded: $0.foldedForComparing.value) }
        }
        var best: (range: Range<Int>, distance: Int)?
        for start in words.indices {
            var run: [UInt8] = []
            for end in start..<words.count {
                run += letters[end]
                guard run.count <= wanted.count + wanted.count / 5 else { break }
                let limit = (best?.distance ?? wanted.count / 5 + 1) - 1
                guard limit >= 0 else { break }
                if let distance = editDistance(run, wanted, atMost: limit) {
                    best = (start..<(end + 1), distance)
                }
            }
        }
        return best?.range
    }
}

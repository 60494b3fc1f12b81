/// Finds where the abstract under the kind ends.
///
/// Titles are centred: in capitals, or in short lines that go on with small letters. The caps lines
/// before the legal bases of a decision name the authority and are no part of the title.
struct TitleReader: Sendable {
    let joiner: ParagraphJoiner
    let lexicon: DirectiveLexicon

    /// Titles as they are read, and without what is no part of them.
    static let examples: [(read: String, title: String)] = [
        ("_ Tổ chức thực hiện Nghị quyết", "Tổ chức thực hiện Nghị quyết"),
        ("_Tổ chức thực hiện", "Tổ chức thực hiện"), (". — V/v rà soát", "V/v rà soát"),
        ("“Chiến dịch 90 ngày” của tỉnh", "“Chiến dịch 90 ngày” của tỉnh"),
        ("(Sửa đổi) Quy chế", "(Sửa đổi) Quy chế"), ("2025: năm dữ liệu", "2025: năm dữ liệu"),
        ("Kế hoạch năm 2025", "Kế hoạch năm 2025"), ("___", ""),
    ]

    /// What a title cannot begin with: rules under the kind and specks that were read as marks.
    private static let strayMarks = Set("_-–—~=.,:;|¦*•·'`’^\\/ ")

    /// A title without stray marks before it.
    static func title(_ text: String) -> String { String(text.drop(while: strayMarks.contains)) }

    /// The lines of the title that begins at a line.
    func titleLines(of lines: [PrintedLine], from start: Int) -> Range<Int> {
        guard lines.indices.contains(start),
            !BodyOpening.begins(lines[start]) || isTitle(lines, start)
        else {
            return start..<start
        }
        var end = start + 1
        while end < min(lines.count, start + 16), continues(lines, start: start, at: end) {
            end += 1
        }
        return start..<authorityStart(of: lines, title: start..<end)
    }

    /// Whether a line that begins like a body is a title nevertheless.
    ///
    /// "Thực hiện Nghị quyết …" may be both; a sentence of the body ends with a mark.
    private func isTitle(_ lines: [PrintedLine], _ start: Int) -> Bool {
        guard ItemMark(of: lines[start].passage) == nil,
            !lines[start].passage.begins(with: Phrase("Kính gửi")),
            !lines[start].passage.begins(with: Phrase("Căn cứ"))
        else { return false }
        return !lines[start].endsSentence
    }

    private func continues(_ lines: [PrintedLine], start: Int, at index: Int) -> Bool {
        let line = lines[index]
        let previous = lines[index - 1]
        if lines[start].isCapitals {
            if isYear(line, after: previous) { return true }
            return line.isCapitals && ItemMark(of: line.passage)?.kind != .roman
        }
        if line.isCapitals || ItemMark(of: line.passage).map({ $0.kind <= .decimal }) ?? false {
            return false
        }
        if line.beginsSmall { return true }
        if let last = previous.passage.tokens.last, Self.open.contains(last.folded) { return true }
        if BodyOpening.begins(line) || line.followsGap || previous.endsSentence { return false }
        return joiner.isFull(previous) || !joiner.isFull(line)
    }

    /// Whether a line is only the year that "NĂM" at the end of the line before names.
    private func isYear(_ line: PrintedLine, after previous: PrintedLine) -> Bool {
        previous.passage.tokens.last?.folded == "nam"
            && line.passage.tokens.allSatisfy { $0.kind == .number || $0.kind == .mark }
    }

    private static let open: Set<String> = [
        ",", "-", "va", "cua", "ve", "cho", "tai", "trong", "thuoc", "so", "ngay",
    ]

    /// The first of the caps lines that name the authority of a decision, else the title's end.
    private func authorityStart(of lines: [PrintedLine], title: Range<Int>) -> Int {
        guard lines.indices.contains(title.upperBound), lines[title.lowerBound].isCapitals,
            BodyOpening.begins(lines[title.upperBound])
        else { return title.upperBound }
        for index in title.dropFirst() where isAuthority(lines[index]) {
            guard let last = lines[index - 1].passage.tokens.last, !Self.open.contains(last.folded)
            else { continue }
            return index
        }
        return title.upperBound
    }

    private func isAuthority(_ line: PrintedLine) -> Bool {
        guard let end = lexicon.offices.table.end(at: 0, in: line.passage) else { return false }
        return end < line.passage.tokens.count
    }
}

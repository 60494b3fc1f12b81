import DocumentModel

/// Reads the foot: the list "Nơi nhận" on the left, the signature on the right.
struct FootReader: Sendable {
    /// How far above "Nơi nhận" a signature block may begin where it is read first.
    private static let longestSignature = 9
    /// How many lines a foot may have.
    private static let longest = 60

    /// The widths of pages, by number; empty where there are no images.
    let pageWidths: [Int: Int]
    let lexicon: DirectiveLexicon

    /// The foot of a document's lines whose body begins at a line.
    func foot(of lines: [PrintedLine], from bodyStart: Int) -> Foot {
        let parted = lines.map { FootLine($0, pageWidth: pageWidths[$0.page], lexicon: lexicon) }
        let listStart = lines.indices[bodyStart...].first {
            RecipientLabel.end(in: lines[$0].passage) != nil
        }
        guard let start = listStart ?? signatureWithoutList(lines, from: bodyStart) else {
            return Foot(lines: lines.count..<lines.count)
        }
        let signatureStart =
            listStart == nil ? start : blockStart(before: start, lines, parted, from: bodyStart)
        var list = RecipientList()
        var signature: [[SourceWord]] = []
        var index = signatureStart
        while index < min(lines.count, start + Self.longest),
            index <= start || !endsFoot(lines[index])
        {
            let line = parted[index]
            if !line.right.isEmpty { signature.append(line.right) }
            if !line.left.isEmpty { list.take(line.left) }
            index += 1
        }
        var foot = Foot(lines: signatureStart..<index)
        foot.signer = SignatureBlock(lines: signature, lexicon: lexicon).signer
        foot.recipients = list.recipients
        foot.drafter = list.drafter
        return foot
    }

    /// The first line of the signature block where it was read before the list.
    private func blockStart(
        before start: Int, _ lines: [PrintedLine], _ parted: [FootLine], from bodyStart: Int
    ) -> Int {
        var first = start
        for index in stride(
            from: start - 1, through: max(bodyStart, start - Self.longestSignature), by: -1)
        {
            guard parted[index].left.isEmpty, ItemMark(of: lines[index].passage) == nil else {
                break
            }
            first = index
        }
        return first
    }

    /// The first line of a signature at the end of a document without "Nơi nhận".
    private func signatureWithoutList(_ lines: [PrintedLine], from bodyStart: Int) -> Int? {
        let last = lines.indices[bodyStart...].suffix(12)
        guard
            let first = last.first(where: { index in
                lines[index].isCapitals
                    && FootLine(
                        lines[index], pageWidth: pageWidths[lines[index].page], lexicon: lexicon
                    ).left.isEmpty
            })
        else { return nil }
        return first > bodyStart ? first : nil
    }

    /// Whether an annex or a plan issued with the document begins.
    private func endsFoot(_ line: PrintedLine) -> Bool {
        let tokens = line.passage.tokens
        if tokens.first?.folded == "phu", tokens.dropFirst().first?.folded == "luc" { return true }
        if line.passage.begins(with: Phrase("(Kèm theo"))
            || line.passage.begins(with: Phrase("(Ban hành kèm"))
        {
            return true
        }
        return lexicon.kinds.kind(heading: line.passage) != nil
    }
}

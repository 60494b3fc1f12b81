import DocumentModel

/// Reads the head of a document, whose two columns may stand on the same lines.
struct HeadReader: Sendable {
    /// How many lines a head may have.
    private static let longest = 40

    let joiner: ParagraphJoiner
    let lexicon: DirectiveLexicon

    /// The head of a document's lines.
    func head(of lines: [PrintedLine], signedOn: DocumentText.Signing? = nil) -> Head {
        var head = Head()
        let count = min(lines.count, Self.longest)
        let stripped = lines[..<count].map { line in
            PrintedLine(words: NationalMotto.strip(line.words), followsGap: line.followsGap)
        }
        let columns = HeadColumns(lines: lines[..<count], stripped: stripped)
        // What stands above the country's name is a signature's or a stamp's, never the body.
        let top = stripped.indices[(columns.mottoLine.map { $0 + 1 } ?? 0)...]
        let kindLine = top.first { lexicon.kinds.kind(heading: stripped[$0].passage) != nil }
        let letterLine = top.first { AddresseeReader.begins(stripped[$0]) }
        let opening = top.first { BodyOpening.begins(stripped[$0]) }
        var end = opening ?? min(count, top.lowerBound + 8)
        if let letterLine { end = min(end, letterLine) }
        if let kindLine, kindLine < letterLine ?? count, kindLine <= end { end = kindLine }
        var parts = Parts(lexicon: lexicon)
        for (index, line) in stripped[..<end].enumerated() {
            // What is laid over the top right corner is a signature's.
            if let motto = columns.mottoLine, index < motto, columns.isRight(line) { continue }
            if let (left, right) = columns.split(line) {
                parts.take(line.with(left))
                parts.takeRight(line.with(right))
            } else {
                parts.take(line)
            }
        }
        parts.fill(&head, signedOn: signedOn)

        var next = end
        if let kindLine, kindLine == end,
            let kind = lexicon.kinds.kind(heading: stripped[kindLine].passage)
        {
            let passage = stripped[kindLine].passage
            head.kind = passage.graded(kind.name)
            head.kindCode = kind.code.map { passage.graded($0) }
            parts.mendNumber(&head)
            let title = TitleReader(joiner: joiner, lexicon: lexicon)
                .titleLines(of: lines, from: kindLine + 1)
            if !title.isEmpty {
                head.takeTitle(Passage(lines[title].flatMap(\.words)))
            }
            next = title.upperBound
        } else {
            inferKind(&head, isLetter: letterLine == end || !parts.subject.isEmpty)
            if !parts.subject.isEmpty {
                head.takeTitle(Passage(parts.subject))
            }
        }
        if let letter = lines[next...].prefix(4).firstIndex(where: AddresseeReader.begins) {
            (head.addressees, next) = AddresseeReader(joiner: joiner).addressees(
                of: lines, from: letter)
        }
        head.bodyStart = next
        return head
    }

    /// Names the kind of a document without a kind line: a letter, or what its symbol says.
    private func inferKind(_ head: inout Head, isLetter: Bool) {
        let symbol = head.number.flatMap { lexicon.kinds.kind(ofSymbol: $0.value) }
        let evidence = head.number?.evidence ?? head.addressees.first?.evidence ?? []
        if let symbol, !isLetter {
            head.kind = Graded(symbol.name, grade: .c, evidence: evidence)
            head.kindCode = symbol.code.map { Graded($0, grade: .c, evidence: evidence) }
        } else if isLetter || head.number != nil {
            head.kind = Graded(
                DocumentKind.letter.name, grade: isLetter ? .a : .b, evidence: evidence)
        }
    }
}

extension HeadReader {
    /// The parts of a head as its lines are taken apart.
    struct Parts {
        /// The words of the abstract of a letter, without "V/v".
        var subject: [SourceWord] = []

        private var bodies: [[SourceWord]] = []
        private var number: (value: OwnNumber, passage: Passage)?
        private var dateline: (value: Dateline, passage: Passage)?
        private var stamps: [(mark: StampMark, passage: Passage)] = []
        private var isInSubject = false
        private let lexicon: DirectiveLexicon

        private static let subjectLabels = ["V/v", "V / v", "Vv", "V/", "V/w", "Về việc"].map(
            Phrase.init)
        private static let ignored = PhraseTable([
            "Đến", "Công văn đến", "Số đến", "Ngày đến", "Chuyển", "Số và ký hiệu",
        ])

        /// Creates the parts of a head of which nothing is read yet.
        init(lexicon: DirectiveLexicon) {
            self.lexicon = lexicon
        }

        /// Takes the next line.
        mutating func take(_ line: PrintedLine) {
            var words = line.words
            let passage = Passage(words)
            guard !passage.isEmpty else { return }
            if let mark = StampMark(passage) {
                stamps.append((mark, passage))
                return
            }
            if number == nil, let found = OwnNumber(in: passage) {
                number = (found, passage)
                let start = passage.tokens[found.firstToken].range.lowerBound
                let gone = passage.words(in: start..<found.range.upperBound)
                words.removeAll { gone.contains($0) }
            }
            let rest = Passage(words)
            if dateline == nil, let found = Dateline(in: rest), isOwn(found, in: rest) {
                dateline = (found, rest)
                let range = rest.range(ofTokens: found.firstToken..<found.endToken)
                let gone = rest.words(in: range)
                words.removeAll { gone.contains($0) }
            }
            takeRest(PrintedLine(words: words, followsGap: false))
        }

        /// Takes the words of the next line that stand in the right column: place and date.
        mutating func takeRight(_ line: PrintedLine) {
            let passage = line.passage
            if let mark = StampMark(passage) { stamps.append((mark, passage)) }
            if dateline == nil, let found = Dateline(in: passage) { dateline = (found, passage) }
        }

        /// Whether a date is the document's: an abstract cites others, "… ngày 30/10/2019 của".
        private func isOwn(_ dateline: Dateline, in line: Passage) -> Bool {
            if Self.subjectLabels.contains(where: line.begins(with:)) {
                return dateline.place != nil
            }
            return !isInSubject || dateline.place != nil && dateline.firstToken == 0
        }

        private mutating func takeRest(_ line: PrintedLine) {
            let passage = line.passage
            guard !passage.isEmpty, !NationalMotto.strip(line.words).isEmpty else { return }
            if let label = Self.subjectLabels.first(where: passage.begins(with:)), !isInSubject {
                isInSubject = true
                var start = label.tokens.count
                while start < passage.tokens.count, passage.tokens[start].folded == ":" {
                    start += 1
                }
                // "Về việc" is part of the abstract, "V/v" only its sign.
                if label.tokens.first == "ve" { start = 0 }
                if start < passage.tokens.count {
                    subject += passage.words(
                        in: passage.range(ofTokens: start..<passage.tokens.count))
                }
            } else if isInSubject {
                subject += line.words
            } else if line.isCapitals || isHalfCapitals(passage),
                Self.ignored.end(at: 0, in: passage) == nil,
                number == nil || bodies.isEmpty
                    || lexicon.units.issuers.end(at: 0, in: passage) == nil && subject.isEmpty
            {
                if number == nil || bodies.isEmpty {
                    bodies.append(NationalMotto.strip(line.words))
                }
            }
        }

        /// Capitals of which the engine read some small: "SỞ Y Tế".
        private func isHalfCapitals(_ passage: Passage) -> Bool {
            guard let first = passage.tokens.first, first.isUppercase, first.range.count > 1 else {
                return false
            }
            return passage.tokens.count <= 6
                && passage.tokens.allSatisfy { $0.kind == .word && $0.isCapitalized }
        }

        /// Puts what was found into a head.
        func fill(_ head: inout Head, signedOn: DocumentText.Signing?) {
            let split = IssuerSplitter(lines: bodies, lexicon: lexicon)
            let issuer = Passage(Self.withoutSpecks(split.issuer))
            let parent = Passage(Self.withoutSpecks(split.parent))
            if !issuer.isEmpty {
                let isKnown = lexicon.units.issuers.end(at: 0, in: issuer) != nil
                head.issuer = issuer.graded(issuer.text, best: isKnown ? .a : .b)
            }
            if !parent.isEmpty { head.parentIssuer = parent.graded(parent.text) }
            if let (value, passage) = number {
                head.number = passage.graded(value.text, in: value.range, best: value.best)
            }
            fillDate(&head, signedOn: signedOn)
            for (mark, passage) in stamps {
                switch mark {
                case .secrecy(let text): head.secrecy = passage.graded(text)
                case .urgency(let text): head.urgency = passage.graded(text)
                }
            }
        }

        /// A name without the single letters around it that specks were read as: "TỈNH LÀO CAI Ở".
        private static func withoutSpecks(_ words: [SourceWord]) -> [SourceWord] {
            var words = words
            while words.count > 2, let first = words.first?.text.unicodeScalars,
                first.count == 1, first.allSatisfy({ !$0.isCapital })
            {
                words.removeFirst()
            }
            while words.count > 2, let last = words.last, last.text.unicodeScalars.count == 1,
                RomanNumeral(last.text) == nil,
                !last.text.unicodeScalars.contains(where: \.isDigit)
            {
                words.removeLast()
            }
            return words
        }

        /// Puts place and date into a head.
        ///
        /// What a hand wrote and nobody can read stays unknown; month and year are taken from the day
        /// of the digital signature, for a person to look at.
        private func fillDate(_ head: inout Head, signedOn: DocumentText.Signing?) {
            if let (value, passage) = dateline {
                head.date = passage.graded(value.date, in: value.dateRange, best: value.best)
                head.place = value.place.map { passage.graded(passage.text(in: $0), in: $0) }
                head.isDatePadded = value.isPadded
            }
            guard let signedOn else { return }
            guard let date = head.date?.value else {
                let month = CivilDate(
                    year: signedOn.date.year, month: signedOn.date.month, day: nil)
                head.date = month.map { Graded($0, grade: .d, evidence: signedOn.evidence) }
                head.isDateFromSignature = head.date != nil
                return
            }
            guard date.month == nil, date.year == signedOn.date.year,
                let month = signedOn.date.month
            else { return }
            let day = dateline?.value.readDay.flatMap { $0 == signedOn.date.day ? $0 : nil }
            guard let filled = CivilDate(year: date.year, month: month, day: day) else { return }
            head.date?.value = filled
            head.date?.evidence += signedOn.evidence
            head.isDateFromSignature = true
        }

        /// Mends a symbol of which letters were lost by the kind that the heading names and the
        /// initials of the issuing body.
        func mendNumber(_ head: inout Head) {
            guard let number = head.number, let code = head.kindCode?.value,
                let mended = SymbolRepair(
                    kindCode: code, issuer: head.issuer?.value ?? "", isCode: lexicon.kinds.isCode
                )
                .mended(number.value), mended != number.value
            else { return }
            head.number = Graded(mended, grade: min(number.grade, .c), evidence: number.evidence)
        }
    }
}

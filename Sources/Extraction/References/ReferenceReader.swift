import DocumentModel

/// Gathers the documents cited by number, each once, in order of first mention.
struct ReferenceReader: Sendable {
    /// How many later mentions a reference shows beside the first.
    private static let shownMentions = 2

    /// The document's own number, which is no reference.
    let ownNumber: String?
    let lexicon: DirectiveLexicon

    /// The references of some passages.
    func references(in passages: [Passage]) -> [Reference] {
        var found = Found(lexicon: lexicon)
        let own = ownNumber.map(Self.identity)
        for passage in passages {
            var previous: (end: Int, role: Reference.Role)?
            for citation in Citation.all(in: passage, lexicon: lexicon) {
                let role = CitationRole.role(of: citation, in: passage, after: previous)
                previous = (passage.token(from: citation.fullRange.upperBound), role)
                let identity = Self.identity(citation.identity)
                guard identity != own else { continue }
                found.take(citation, identity: identity, role: role, in: passage)
            }
        }
        var shown: [Int: Int] = [:]
        for passage in passages {
            for mention in ShortCitation.all(in: passage, lexicon: lexicon) {
                guard let place = found.only(meantBy: mention),
                    shown[place, default: 0] < Self.shownMentions
                else { continue }
                let evidence = passage.evidence(for: mention.range)
                // A line that is shown already says no more.
                guard !found.references[place].evidence.contains(where: { shows($0, evidence) })
                else { continue }
                shown[place, default: 0] += 1
                found.references[place].evidence += evidence
            }
        }
        return found.references
    }

    private func shows(_ one: Evidence, _ others: [Evidence]) -> Bool {
        others.contains { $0.page == one.page && $0.line == one.line }
    }

    /// What two readings of one number share: marks of the letters and strokes over D are lost first.
    private static func identity(_ number: String) -> String {
        String(Reference.normalized(number).map { $0 == "Đ" ? "D" : $0 })
    }
}

extension ReferenceReader {
    /// The references so far, with ways to find them again.
    private struct Found {
        let lexicon: DirectiveLexicon
        var references: [Reference] = []
        private var places: [String: Int] = [:]
        private var byDigits: [Substring: [Int]] = [:]

        /// Begins with none.
        init(lexicon: DirectiveLexicon) { self.lexicon = lexicon }

        /// Adds a citation, or completes with it the reference that it mentions again.
        mutating func take(
            _ citation: Citation, identity: String, role: Reference.Role, in passage: Passage
        ) {
            let digits = identity.prefix { $0.isNumber }
            if let place = places[identity] ?? damaged(citation, among: byDigits[digits] ?? []) {
                places[identity] = place
                complete(place, with: citation, role: role, in: passage)
            } else {
                places[identity] = references.count
                byDigits[digits, default: []].append(references.count)
                references.append(reference(citation, role: role, in: passage))
            }
        }

        /// The one reference that a short mention can mean; nil for none or several.
        func only(meantBy mention: ShortCitation) -> Int? {
            let digits = mention.digits.prefix { $0.isNumber }
            let meant = (byDigits[digits] ?? []).filter {
                references[$0].kind == mention.kind && mention.means(references[$0].normalized)
            }
            return meant.count == 1 ? meant.first : nil
        }

        /// The reference of which a citation is a misreading: one letter more or less in an unknown
        /// kind.
        ///
        /// Looked for among those that begin with the same digits.
        private func damaged(_ citation: Citation, among places: [Int]) -> Int? {
            guard !places.isEmpty else { return nil }
            let letters = Array(citation.identity)
            let isKnown = lexicon.kinds.kind(ofSymbol: citation.identity) != nil
            return places.first { place in
                let number = references[place].number
                guard editDistance(letters, Array(number), atMost: 1) != nil else { return false }
                if isKnown != (lexicon.kinds.kind(ofSymbol: number) != nil) { return true }
                // One letter more or less in the body's code: a misreading, if the day is the same.
                let dates = [references[place].date, citation.date].compactMap { $0 }
                return citation.isMachineRead && Set(dates).count < 2
                    && letters.count != number.count
            }
        }

        private func reference(
            _ citation: Citation, role: Reference.Role, in passage: Passage
        ) -> Reference {
            Reference(
                number: citation.printed(in: passage), kind: citation.kind, date: citation.date,
                issuer: citation.issuer, role: role,
                grade: min(
                    citation.kind != nil ? .a : .b,
                    Grade(certainty: passage.certainty(of: citation.range))),
                evidence: passage.evidence(for: citation.fullRange))
        }

        /// The decree lets later mentions leave things out (II.6.b); here a first one did.
        private mutating func complete(
            _ place: Int, with citation: Citation, role: Reference.Role, in passage: Passage
        ) {
            var reference = references[place]
            if reference.date == nil, let date = citation.date {
                reference.date = date
                reference.evidence += passage.evidence(for: citation.fullRange)
            }
            let printed = citation.printed(in: passage)
            let isBetterKnown =
                lexicon.kinds.kind(ofSymbol: reference.number) == nil
                && lexicon.kinds.kind(ofSymbol: citation.identity) != nil
            // The same code without a stray blank, or with its Đ, was read better.
            let isBetterRead =
                citation.isMachineRead && printed.count < reference.number.count
                || reference.number.contains(" ") && !printed.contains(" ")
                || printed.count(where: { $0 == "Đ" }) > reference.number.count { $0 == "Đ" }
                    && printed.count == reference.number.count
            if isBetterKnown || isBetterRead { reference.number = printed }
            reference.issuer = reference.issuer ?? citation.issuer
            reference.kind = reference.kind ?? citation.kind
            if reference.role == .cites || reference.role == .attached && role != .cites {
                reference.role = role
            }
            references[place] = reference
        }
    }
}

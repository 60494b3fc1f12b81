import DocumentModel

/// Gathers the documents cited by number, each once, in order of first mention.
struct ReferenceReader: Sendable {
    /// The document's own number, which is no reference.
    let ownNumber: String?
    let lexicon: DirectiveLexicon

    /// The references of some passages.
    func references(in passages: [Passage]) -> [Reference] {
        var found: [Reference] = []
        var places: [String: Int] = [:]
        var byDigits: [Substring: [Int]] = [:]
        for passage in passages {
            for citation in Citation.all(in: passage, lexicon: lexicon)
            where citation.identity != ownNumber {
                let digits = citation.identity.prefix { $0.isNumber }
                if let place = places[citation.identity]
                    ?? damaged(citation, among: byDigits[digits, default: []], of: found)
                {
                    places[citation.identity] = place
                    complete(&found[place], with: citation, in: passage)
                } else {
                    places[citation.identity] = found.count
                    byDigits[digits, default: []].append(found.count)
                    found.append(reference(citation, in: passage))
                }
            }
        }
        return found
    }

    /// The reference of which a citation is a misreading: one letter more or less in an unknown kind.
    ///
    /// Looked for among those that begin with the same digits.
    private func damaged(
        _ citation: Citation, among places: [Int], of found: [Reference]
    ) -> Int? {
        guard !places.isEmpty else { return nil }
        let letters = Array(citation.identity)
        let isKnown = lexicon.kinds.kind(ofSymbol: citation.identity) != nil
        return places.first { place in
            let number = found[place].number
            guard isKnown != (lexicon.kinds.kind(ofSymbol: number) != nil) else { return false }
            return editDistance(letters, Array(number), atMost: 1) != nil
        }
    }

    private func reference(_ citation: Citation, in passage: Passage) -> Reference {
        let isComplete = citation.kind != nil
        return Reference(
            number: citation.number, kind: citation.kind, date: citation.date,
            issuer: citation.issuer,
            role: CitationRole.role(of: citation, in: passage),
            grade: min(
                isComplete ? .a : .b, Grade(certainty: passage.certainty(of: citation.range))),
            evidence: passage.evidence(for: citation.fullRange))
    }

    /// The decree lets later mentions leave things out (II.6.b); here a first one did.
    private func complete(
        _ reference: inout Reference, with citation: Citation, in passage: Passage
    ) {
        if reference.date == nil, let date = citation.date {
            reference.date = date
            reference.evidence += passage.evidence(for: citation.fullRange)
        }
        if lexicon.kinds.kind(ofSymbol: reference.number) == nil,
            lexicon.kinds.kind(ofSymbol: citation.identity) != nil
        {
            reference.number = citation.number
        }
        reference.issuer = reference.issuer ?? citation.issuer
        reference.kind = reference.kind ?? citation.kind
        if reference.role == .cites {
            reference.role = CitationRole.role(of: citation, in: passage)
        }
    }
}

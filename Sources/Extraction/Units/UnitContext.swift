import DocumentModel

/// What a document's head tells of the units that its text names: "Sở", "tỉnh", "xã".
struct UnitContext: Sendable {
    /// The bodies of the head, the issuing one first.
    let bodies: [HeadBody]
    /// The province, as it was on the document's day; nil for papers of the country's bodies.
    let province: Provinces.Province?
    /// The district or commune; nil for papers of a province and above.
    let locality: Territory?
    /// The tables.
    let lexicon: DirectiveLexicon

    /// Reads the head.
    ///
    /// - Parameters:
    ///   - head: A record of which the head is filled.
    ///   - text: The document's passages.
    ///   - lexicon: The tables.
    init(head: DirectiveRecord, text: [Passage], lexicon: DirectiveLexicon) {
        self.lexicon = lexicon
        bodies = [head.issuer, head.parentIssuer].compactMap { printed in
            printed.flatMap { HeadBody($0.value, text: text, lexicon: lexicon) }
        }
        locality = bodies.lazy.compactMap(\.locality).first
        var province = bodies.lazy.compactMap(\.province).first
        let isLocal = bodies.contains { body in
            body.reach == .province || body.isTerritorial || body.name.hasPrefix("Sở ")
        }
        if province == nil, isLocal, let place = head.place?.value {
            province = Self.province(named: Passage(place), lexicon)
        }
        if let found = province, let until = found.until, let date = head.date?.value,
            date.description > until.description
        {
            province = lexicon.provinces.province(today: found.today) ?? found
        }
        self.province = province
    }

    /// The province that a place is, perhaps with the word for its level.
    private static func province(
        named place: Passage, _ lexicon: DirectiveLexicon
    ) -> Provinces.Province? {
        let full = Passage(lexicon.abbreviations.expanding(place))
        var start = 0
        _ = Territory.Level(at: 0, in: full, end: &start)
        guard let (province, end) = lexicon.provinces.province(at: start, in: full),
            end == full.tokens.count
        else { return nil }
        return province
    }

    /// The full name of a body of the head: "Sở Xây dựng tỉnh An Giang".
    func fullName(of body: HeadBody) -> String {
        if let locality = body.locality { return "\(body.name) \(fullName(of: locality))" }
        guard body.reach != .central, let province else { return body.name }
        return "\(body.name) \(body.name.hasSuffix(" ủy") ? province.name : province.full)"
    }

    /// A territory with the province that it is in: "xã Mỹ Hòa Hưng, tỉnh An Giang".
    func fullName(of locality: Territory) -> String {
        province.map { "\(locality.full), \($0.full)" } ?? locality.full
    }

    /// The issuing body where it is a department, office or school: no territory's own body.
    var department: HeadBody? {
        guard let issuer = bodies.first, !issuer.isTerritorial, issuer.reach != .central,
            issuer.head != Phrase("Bộ")
        else { return nil }
        return issuer
    }
}

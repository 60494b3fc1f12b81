/// Takes the signatures out of a copy, which they would not fit any more, and keeps how they look.
struct SignatureRemoval {
    /// How deep fields are followed.
    private static let deepest = 32
    /// What a signature's widget has as a field; a stamp has none of it.
    private static let fieldKeys = [
        "FT", "V", "DV", "T", "TU", "TM", "Parent", "Kids", "Ff", "DA", "DR", "Q", "MK", "H",
        "Lock", "SV", "A", "AA", "StructParent",
    ]

    private let document: QPDFHandle
    private var removed: Set<PDFObjectHandle.Identity> = []

    /// Takes them out; whether there were any.
    static func run(on document: QPDFHandle) -> Bool {
        var removal = SignatureRemoval(document: document)
        return removal.run()
    }

    private init(document: QPDFHandle) {
        self.document = document
    }

    private mutating func run() -> Bool {
        let root = document.root
        guard let form = root["AcroForm"], let fields = form["Fields"]?.items else { return false }
        let kept = unsigned(fields, type: nil, depth: 0)
        guard !removed.isEmpty else { return false }
        for number in 1...max(1, document.pageCount) {
            if let page = try? document.page(number) { stampWidgets(of: page) }
        }
        if kept.isEmpty {
            root.set("AcroForm", nil)
        } else {
            form.set("Fields", document.array(kept))
            form.set("SigFlags", nil)
        }
        // What a signature permits, and what it is verified by.
        root.set("Perms", nil)
        root.set("DSS", nil)
        return true
    }

    /// The fields that bear no signature.
    private mutating func unsigned(
        _ fields: [PDFObjectHandle], type inherited: String?, depth: Int
    ) -> [PDFObjectHandle] {
        guard depth < Self.deepest else { return fields }
        return fields.filter { field in
            let type = field["FT"]?.name ?? inherited
            if type == "Sig", field["V"] != nil {
                if let identity = field.identity { removed.insert(identity) }
                for kid in field["Kids"]?.items ?? [] {
                    if let identity = kid.identity { removed.insert(identity) }
                }
                return false
            }
            if let kids = field["Kids"]?.items, kids.contains(where: { $0["T"] != nil }) {
                let kept = unsigned(kids, type: type, depth: depth + 1)
                if kept.count < kids.count { field.set("Kids", document.array(kept)) }
                return !kept.isEmpty
            }
            return true
        }
    }

    /// Makes the widgets of removed fields stamps of the same look.
    private func stampWidgets(of page: PDFObjectHandle) {
        guard let annotations = page["Annots"]?.items else { return }
        let kept = annotations.filter { annotation in
            guard let identity = annotation.identity, removed.contains(identity) else {
                return true
            }
            guard annotation["AP"]?["N"]?.isStream == true else { return false }
            for key in Self.fieldKeys { annotation.set(key, nil) }
            annotation.set("Subtype", document.object("/Stamp"))
            return true
        }
        page.set("Annots", kept.isEmpty ? nil : document.array(kept))
    }
}

internal import DocumentModel

/// Looks for what keeps a PDF from being PDF/A-2b (ISO 19005-2).
///
/// Everything that can be reached is looked at, but not into: whether an embedded font's program is
/// sound, or a profile of colours, is left to validators.
struct ArchiveCheck {
    /// The most objects that are looked at; a larger document does not get the claim.
    private static let mostObjects = 2_000_000

    private let document: QPDFHandle
    private let rules: ObjectRules
    private var findings: Set<CopyFinding> = []
    private var seen: Set<PDFObjectHandle.Identity> = []
    private var content = ContentCheck()

    /// What bars the document; pictures of ours (`isOriginal` is false) are as they must be.
    static func findings(in document: QPDFHandle, isOriginal: Bool) -> Set<CopyFinding> {
        var check = ArchiveCheck(document, isOriginal: isOriginal)
        check.run()
        return check.findings.union(check.content.findings)
    }

    private init(_ document: QPDFHandle, isOriginal: Bool) {
        self.document = document
        rules = ObjectRules(isOriginal: isOriginal)
    }

    private mutating func run() {
        if document.isEncrypted { findings.insert(.encrypted) }
        let versions = [document.version, document.root["Version"]?.name].compactMap { $0 }
        if !versions.allSatisfy({ $0.wholeMatch(of: /1\.[0-7]/) != nil }) {
            findings.insert(.version)
        }
        findings.formUnion(DocumentRules.findings(in: document))
        for number in 1...max(1, document.pageCount) {
            guard let page = try? document.page(number) else { continue }
            findings.formUnion(PageRules.findings(on: page))
            content.check(page: page)
        }
        walk(from: document.root)
    }

    /// Goes through everything that hangs on an object, without recursion: chains may be long.
    private mutating func walk(from root: PDFObjectHandle) {
        var waiting = [root]
        var count = 0
        while let object = waiting.popLast() {
            if let identity = object.identity {
                guard seen.insert(identity).inserted else { continue }
            }
            count += 1
            guard count <= Self.mostObjects else {
                findings.insert(.drawing)
                return
            }
            if let items = object.items {
                waiting += items
            } else if object.isDictionary || object.isStream {
                findings.formUnion(rules.findings(in: object))
                content.check(object)
                // A page's and an annotation's way up leads nowhere new.
                for key in object.keys where key != "Parent" {
                    if let value = object[key] { waiting.append(value) }
                }
            } else if let finding = ObjectRules.finding(forName: object.name) {
                findings.insert(finding)
            }
        }
    }
}

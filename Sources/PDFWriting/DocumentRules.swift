internal import DocumentModel

/// What the catalogue of a PDF/A-2b must not have.
enum DocumentRules {
    /// What is wrong with a document as a whole.
    static func findings(in document: QPDFHandle) -> Set<CopyFinding> {
        let root = document.root
        var findings: Set<CopyFinding> = []
        if root["Names"]?["JavaScript"] != nil { findings.insert(.action) }
        if root["Names"]?["EmbeddedFiles"] != nil { findings.insert(.attachment) }
        if let form = root["AcroForm"],
            form["XFA"] != nil || form["NeedAppearances"]?.isTrue == true
        {
            findings.insert(.annotation)
        }
        if root["NeedsRendering"]?.isTrue == true { findings.insert(.annotation) }
        if let layers = root["OCProperties"] {
            let configurations = [layers["D"]].compactMap { $0 } + (layers["Configs"]?.items ?? [])
            if !configurations.allSatisfy({ $0["Name"]?.text?.isEmpty == false && $0["AS"] == nil })
            {
                findings.insert(.layers)
            }
        }
        if !OutputIntent.mayBeAdded(to: document) { findings.insert(.color) }
        return findings
    }
}

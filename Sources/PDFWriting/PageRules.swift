internal import DocumentModel

/// What a page of a PDF/A-2b and its annotations must be.
enum PageRules {
    /// Annotations with moving pictures and the like (6.3.1).
    private static let multimedia: Set<String> = ["Sound", "Movie", "Screen", "3D", "RichMedia"]
    /// The sides that a page may have, in points (6.1.13).
    private static let sides = 3.0...14_400.0

    /// What is wrong with a page.
    static func findings(on page: PDFObjectHandle) -> Set<CopyFinding> {
        var findings: Set<CopyFinding> = []
        for box in ["MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox"] {
            guard let numbers = page[box]?.numbers else { continue }
            let box = UserSpaceBox(numbers)
            if box.map({ sides.contains($0.width) && sides.contains($0.height) }) != true {
                findings.insert(.pageSize)
            }
        }
        if page["PresSteps"] != nil { findings.insert(.action) }
        for annotation in page["Annots"]?.items ?? [] {
            findings.formUnion(annotationFindings(annotation))
        }
        return findings
    }

    private static func annotationFindings(_ annotation: PDFObjectHandle) -> Set<CopyFinding> {
        let kind = annotation["Subtype"]?.name ?? ""
        if multimedia.contains(kind) { return [.multimedia] }
        if kind == "FileAttachment" { return [.attachment] }
        if kind == "Popup" { return [] }
        var findings: Set<CopyFinding> = []
        let flags = annotation["F"]?.int ?? 0
        // Printed, and neither invisible, hidden, nor without view, now or by and by (6.3.2).
        if flags & 4 == 0 || flags & (1 | 2 | 32 | 256) != 0 { findings.insert(.annotation) }
        if let look = annotation["AP"] {
            if look.keys != ["N"] { findings.insert(.annotation) }
        } else if kind != "Link", UserSpaceBox(annotation["Rect"]?.numbers) != nil {
            findings.insert(.annotation)
        }
        if kind == "Widget", annotation["A"] != nil { findings.insert(.action) }
        return findings
    }
}

internal import DocumentModel

/// What a dictionary or a stream of a PDF/A-2b must not have, wherever it hangs.
struct ObjectRules {
    /// Whether pictures come from elsewhere than this room.
    let isOriginal: Bool

    /// Actions that do more than show a place (6.5.1).
    private static let barredActions: Set<String> = [
        "Launch", "Sound", "Movie", "ResetForm", "ImportData", "JavaScript", "Hide", "SetOCGState",
        "Rendition", "Trans", "GoTo3DView",
    ]
    /// The named actions that are allowed.
    private static let namedActions: Set<String> = [
        "NextPage", "PrevPage", "FirstPage", "LastPage",
    ]
    /// The filters that are undone when the copy is written, so that none of them is left.
    private static let undone: Set<String> = [
        "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "FlateDecode",
    ]
    /// The ways of blending that are defined (6.2.10).
    private static let blendModes: Set<String> = [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge",
        "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation",
        "Color", "Luminosity",
    ]

    /// What a name bars by itself.
    static func finding(forName name: String?) -> CopyFinding? {
        name == "DeviceCMYK" ? .color : nil
    }

    /// What is wrong with an object.
    func findings(in object: PDFObjectHandle) -> Set<CopyFinding> {
        var findings: Set<CopyFinding> = []
        if let action = object["S"]?.name, object["Type"]?.name != "StructElem" {
            if Self.barredActions.contains(action) { findings.insert(.action) }
            if action == "Named", !Self.namedActions.contains(object["N"]?.name ?? "") {
                findings.insert(.action)
            }
        }
        if object["JS"] != nil || object["AA"] != nil { findings.insert(.action) }
        if object["EF"] != nil { findings.insert(.attachment) }
        if let mode = object["BM"] {
            let names = mode.items?.map(\.name) ?? [mode.name]
            if !names.allSatisfy({ Self.blendModes.contains($0 ?? "") }) {
                findings.insert(.drawing)
            }
        }
        // Transfer functions and the origin of halftones (6.2.5); other dictionaries may have a TR.
        if object["Type"]?.name == "ExtGState",
            object["TR"] != nil || object["HTP"] != nil
                || object["TR2"].map({ $0.name != "Default" }) == true
        {
            findings.insert(.drawing)
        }
        if object.isStream { findings.formUnion(streamFindings(object)) }
        return findings
    }

    private func streamFindings(_ stream: PDFObjectHandle) -> Set<CopyFinding> {
        var findings: Set<CopyFinding> = []
        if stream["F"] != nil || stream["FFilter"] != nil { findings.insert(.filter) }
        let filters = (stream["Filter"]?.items ?? [stream["Filter"]].compactMap { $0 })
            .map { $0.name ?? "" }
        if filters.contains("Crypt")
            || filters.contains("LZWDecode") && !filters.allSatisfy(Self.undone.contains)
        {
            findings.insert(.filter)
        }
        switch stream["Subtype"]?.name {
        case "Image":
            let isBarred =
                stream["Interpolate"]?.isTrue == true || stream["Alternates"] != nil
                || stream["OPI"] != nil || isOriginal && filters.contains("JPXDecode")
            if isBarred { findings.insert(.image) }
        case "Form":
            if stream["OPI"] != nil || stream["PS"] != nil || stream["Ref"] != nil
                || stream["Subtype2"]?.name == "PS"
            {
                findings.insert(.drawing)
            }
        case "PS": findings.insert(.drawing)
        default: break
        }
        return findings
    }
}

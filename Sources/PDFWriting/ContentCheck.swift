internal import DocumentModel

/// Looks through content streams for what PDF/A-2b does not allow, and for fonts that draw.
struct ContentCheck {
    /// All the operators that are defined (6.2.2).
    private static let operators = Set(
        """
        b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i J j K k l m \
        M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* \
        y ' "
        """.split(separator: " ").map(String.init))
    /// How colours may be fitted to a device (6.2.6).
    private static let renderingIntents: Set<String> = [
        "RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation",
    ]
    /// How deep graphics states may be saved in each other (6.1.13).
    private static let deepestSave = 28
    /// The most bytes of one content stream that are looked at.
    private static let largestContent = 64 << 20

    private(set) var findings: Set<CopyFinding> = []

    /// Looks through a page's own content.
    mutating func check(page: PDFObjectHandle) {
        guard let bytes = try? page.pageContent() else {
            findings.insert(.drawing)
            return
        }
        check(bytes, resources: page["Resources"])
    }

    /// Looks through an object that has content of its own: a form, a pattern, a font that is drawn.
    mutating func check(_ object: PDFObjectHandle) {
        if object.isStream, object["Subtype"]?.name == "Form" || object["PatternType"]?.int == 1 {
            check(stream: object, resources: object["Resources"])
        }
        if object["Subtype"]?.name == "Type3", let glyphs = object["CharProcs"] {
            for glyph in glyphs.keys.compactMap({ glyphs[$0] }) {
                check(stream: glyph, resources: object["Resources"])
            }
        }
    }

    private mutating func check(stream: PDFObjectHandle, resources: PDFObjectHandle?) {
        guard let bytes = try? stream.decodedData() else {
            findings.insert(.drawing)
            return
        }
        check(bytes, resources: resources)
    }

    private mutating func check(_ bytes: [UInt8], resources: PDFObjectHandle?) {
        guard bytes.count <= Self.largestContent else {
            findings.insert(.drawing)
            return
        }
        let reading = ContentReading(bytes)
        if reading.deepestSave > Self.deepestSave { findings.insert(.drawing) }
        for operation in reading.operations { check(operation) }
        var fonts: Set<String?> = []
        // What draws nothing needs no font (6.2.11.4.1).
        for show in reading.shows where show.mode != 3 && fonts.insert(show.font).inserted {
            let font = show.font.flatMap { resources?["Font"]?[$0] }
            if font.map(FontRules.isSound) != true { findings.insert(.font) }
        }
        if resources == nil, !reading.drawings.isEmpty { findings.insert(.drawing) }
    }

    private mutating func check(_ operation: ContentOperation) {
        switch operation.name {
        case "k", "K": findings.insert(.color)
        case "cs", "CS":
            if operation.operands.last?.name == "DeviceCMYK" { findings.insert(.color) }
        case "ri":
            if !Self.renderingIntents.contains(operation.operands.last?.name ?? "") {
                findings.insert(.drawing)
            }
        case "BI":
            let names = operation.operands.compactMap(\.name)
            if names.contains("CMYK") || names.contains("DeviceCMYK") { findings.insert(.color) }
            if names.contains("LZW") || names.contains("LZWDecode") { findings.insert(.filter) }
        default:
            if !Self.operators.contains(operation.name) { findings.insert(.drawing) }
        }
    }
}

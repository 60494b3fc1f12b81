public import DocumentModel

/// Writes the pages of a document as hOCR 1.2 (docs/formats.md): HTML in XML syntax, with the
/// elements that Tesseract writes.
public struct HOCRWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The document as UTF-8.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        var xml = XMLText()
        xml.write("<!DOCTYPE html>\n")
        xml.open(
            "html",
            ["xmlns": "http://www.w3.org/1999/xhtml", "lang": "vi", "xml:lang": "vi"])
        xml.write("\n<head>\n<meta charset=\"UTF-8\"/>\n")
        xml.element("title", text: FileName.readable(document.source.file))
        let versions = document.made.map { "\($0.step): \($0.version)" }
        for (name, content) in [
            ("ocr-system", versions.joined(separator: "; ")),
            ("ocr-capabilities", "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf"),
            ("ocr-langs", "vi"),
            ("ocr-number-of-pages", "\(document.pages.count)"),
        ] {
            xml.write("\n")
            xml.empty("meta", ["name": name, "content": content])
        }
        xml.write("\n</head>\n<body>\n")
        for page in document.pages {
            write(page, of: document.source, to: &xml)
        }
        xml.write("</body>\n</html>\n")
        return xml.bytes
    }

    private func write(
        _ page: RestoredPage, of source: SourceDescription, to xml: inout XMLText
    ) {
        var properties: [String] = []
        if let geometry = page.geometry {
            let resolution = geometry.resolution.written
            properties = [
                "bbox 0 0 \(geometry.width) \(geometry.height)",
                "scan_res \(resolution) \(resolution)",
            ]
        }
        properties.append("ppageno \(page.number - 1)")
        // Last, as some readers part the properties at each semicolon.
        if source.file != "-" { properties.append("image \(Self.quoted(source.file))") }
        xml.open(
            "div",
            [
                "class": "ocr_page", "id": "page_\(page.number)",
                "title": properties.joined(separator: "; "),
                "data-rotation": page.geometry.map { "\($0.rotation)" },
                "data-skew": page.geometry.map(\.skew.written),
            ])
        xml.write("\n")
        var counters = Counters(page: page.number)
        for block in PageLayout(page).blocks {
            xml.open(
                "div",
                [
                    "class": "ocr_carea", "id": counters.next(\.blocks, "block"),
                    "title": block.box.map(Self.bbox),
                ])
            for paragraph in block.paragraphs {
                xml.write("\n")
                xml.open(
                    "p",
                    [
                        "class": "ocr_par", "id": counters.next(\.paragraphs, "par"),
                        "lang": "vi", "title": paragraph.box.map(Self.bbox),
                    ])
                for line in paragraph.lines {
                    xml.write("\n")
                    write(line, to: &xml, counters: &counters)
                }
                xml.write("\n</p>")
            }
            xml.write("\n</div>\n")
        }
        xml.write("</div>\n")
    }

    private func write(_ line: PageLayout.Line, to xml: inout XMLText, counters: inout Counters) {
        xml.open(
            "span",
            [
                "class": "ocr_line", "id": counters.next(\.lines, "line"),
                "title": line.box.map(Self.bbox),
            ])
        for (index, word) in line.words.enumerated() {
            if index > 0, !word.space.isEmpty { xml.write(" ") }
            let confidence = "x_wconf \(Self.percent(word.probability))"
            xml.element(
                "span",
                [
                    "class": "ocrx_word", "id": counters.next(\.words, "word"),
                    "title": word.box.map { "\(Self.bbox($0)); \(confidence)" } ?? confidence,
                    "data-raw": word.raw == word.text ? nil : word.raw,
                ], text: word.text)
        }
        xml.close("span")
    }

    private static func bbox(_ box: PageBox) -> String {
        "bbox \(box.left) \(box.top) \(box.right) \(box.bottom)"
    }

    /// A whole number, as Tesseract writes it; rounded down, so that 100 means sure.
    private static func percent(_ probability: Double) -> Int {
        probability >= 0 ? Int(min(probability, 1) * 100) : 0
    }

    /// A name as hOCR quotes it.
    private static func quoted(_ name: String) -> String {
        let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"\(String(escaped))\""
    }
}

/// What was numbered on a page so far.
private struct Counters {
    let page: Int
    var blocks = 0
    var paragraphs = 0
    var lines = 0
    var words = 0

    init(page: Int) {
        self.page = page
    }

    /// The name of the next one of a kind.
    mutating func next(_ kind: WritableKeyPath<Counters, Int>, _ prefix: String) -> String {
        self[keyPath: kind] += 1
        return "\(prefix)_\(page)_\(self[keyPath: kind])"
    }
}

public import DocumentModel

/// Writes the pages of a document as ALTO 4.4 (docs/formats.md), of which every edition from 4.1 on
/// has what is used here.
public struct ALTOWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The document as UTF-8.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        let namespace = "http://www.loc.gov/standards/alto/ns-v4#"
        var xml = XMLText()
        xml.open(
            "alto",
            [
                "xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation":
                    "\(namespace) http://www.loc.gov/standards/alto/v4/alto-4-4.xsd",
                "SCHEMAVERSION": "4.4",
            ])
        xml.write("\n<Description>\n<MeasurementUnit>pixel</MeasurementUnit>\n")
        xml.write("<sourceImageInformation>")
        xml.element("fileName", text: document.source.file)
        xml.element(
            "fileIdentifier", ["fileIdentifierLocation": "sha256"], text: document.source.sha256)
        xml.write("</sourceImageInformation>\n")
        for (index, step) in document.made.enumerated() {
            write(step, id: "step_\(index + 1)", to: &xml)
        }
        for page in document.pages {
            if let geometry = page.geometry {
                write(geometry, id: "image_\(page.number)", to: &xml)
            }
        }
        xml.write("</Description>\n<Layout>\n")
        for page in document.pages {
            write(page, to: &xml)
        }
        xml.write("</Layout>\n</alto>\n")
        return xml.bytes
    }

    private func write(_ step: ProcessingStep, id: String, to xml: inout XMLText) {
        xml.open("Processing", ["ID": id])
        let category =
            switch step.step {
            case "recognition", "decoding": "contentGeneration"
            case "restoration": "contentModification"
            default: "postOperation"
            }
        xml.element("processingCategory", text: category)
        xml.element("processingStepDescription", text: step.step)
        let settings = step.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        if !settings.isEmpty {
            xml.element("processingStepSettings", text: settings.joined(separator: " "))
        }
        xml.open("processingSoftware")
        // "tesseract 5.3.0": what stands before the last blank is the name.
        let blank = step.version.lastIndex(of: " ")
        xml.element("softwareName", text: String(step.version[..<(blank ?? step.version.endIndex)]))
        if let blank {
            xml.element(
                "softwareVersion", text: String(step.version[step.version.index(after: blank)...]))
        }
        xml.write("</processingSoftware></Processing>\n")
    }

    /// The image that a page's boxes refer to: ALTO has no attribute for its resolution.
    private func write(_ geometry: PageGeometry, id: String, to xml: inout XMLText) {
        xml.open("Processing", ["ID": id])
        xml.element("processingCategory", text: "preOperation")
        xml.element("processingStepDescription", text: "image")
        xml.element(
            "processingStepSettings",
            text: "resolution=\(geometry.resolution.written) rotation=\(geometry.rotation) "
                + "skew=\(geometry.skew.written)")
        xml.write("</Processing>\n")
    }

    private func write(_ page: RestoredPage, to xml: inout XMLText) {
        let id = page.number
        let geometry = page.geometry
        xml.open(
            "Page",
            [
                "ID": "page_\(id)", "PHYSICAL_IMG_NR": "\(id)",
                "PROCESSINGREFS": geometry.map { _ in "image_\(id)" },
                "HEIGHT": geometry.map { "\($0.height)" },
                "WIDTH": geometry.map { "\($0.width)" },
            ])
        xml.write("\n")
        let edges = Edges(
            geometry.map { PageBox(left: 0, top: 0, right: $0.width, bottom: $0.height) })
        xml.open(
            "PrintSpace",
            [
                "HEIGHT": edges.height, "WIDTH": edges.width, "HPOS": edges.left,
                "VPOS": edges.top,
            ])
        xml.write("\n")
        var paragraphs = 0
        var lines = 0
        var words = 0
        for (index, block) in PageLayout(page).blocks.enumerated() {
            open("ComposedBlock", id: "block_\(id)_\(index + 1)", box: block.box, to: &xml)
            for paragraph in block.paragraphs {
                paragraphs += 1
                open(
                    "TextBlock", id: "par_\(id)_\(paragraphs)", box: paragraph.box,
                    language: "vi", to: &xml)
                for line in paragraph.lines {
                    lines += 1
                    open("TextLine", id: "line_\(id)_\(lines)", box: line.box, to: &xml)
                    write(line, idPrefix: "word_\(id)_", counter: &words, to: &xml)
                    xml.write("</TextLine>\n")
                }
                xml.write("</TextBlock>\n")
            }
            xml.write("</ComposedBlock>\n")
        }
        xml.write("</PrintSpace>\n</Page>\n")
    }

    private func open(
        _ name: String, id: String, box: PageBox?, language: String? = nil, to xml: inout XMLText
    ) {
        let edges = Edges(box)
        xml.open(
            name,
            [
                "ID": id, "HEIGHT": edges.height, "WIDTH": edges.width, "HPOS": edges.left,
                "VPOS": edges.top, "LANG": language,
            ])
        xml.write("\n")
    }

    private func write(
        _ line: PageLayout.Line, idPrefix: String, counter: inout Int, to xml: inout XMLText
    ) {
        for (index, word) in line.words.enumerated() {
            if index > 0, !word.space.isEmpty { xml.write("<SP/>\n") }
            counter += 1
            let edges = Edges(word.box)
            let attributes: KeyValuePairs<String, String?> = [
                "ID": "\(idPrefix)\(counter)", "HEIGHT": edges.height, "WIDTH": edges.width,
                "HPOS": edges.left, "VPOS": edges.top, "CONTENT": word.text,
                "WC": word.probability.asProbability,
            ]
            if word.raw == word.text {
                xml.empty("String", attributes)
            } else {
                xml.open("String", attributes)
                xml.element("ALTERNATIVE", ["PURPOSE": "raw"], text: word.raw)
                xml.close("String")
            }
            xml.write("\n")
        }
    }
}

/// The attributes of a box; all nil where there is none.
private struct Edges {
    var left: String?
    var top: String?
    var width: String?
    var height: String?

    init(_ box: PageBox?) {
        guard let box else { return }
        left = "\(box.left)"
        top = "\(box.top)"
        width = "\(box.width)"
        height = "\(box.height)"
    }
}

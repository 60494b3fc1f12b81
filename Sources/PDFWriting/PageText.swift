/// The text that a page of a PDF has already, in its content and in the forms drawn there.
///
/// What draws nothing is an engine's layer and can be taken out. What is drawn is part of the look: it
/// stays, but can be hidden from searching and copying.
struct PageText {
    /// How deep forms are followed into each other.
    private static let deepest = 8
    /// The most bytes of content that are looked at.
    private static let largestContent = 64 << 20

    /// The most forms that are looked at on a page: they may draw each other many times over.
    static let mostForms = 500

    let page: PDFObjectHandle
    var formsLeft = mostForms
    /// Bytes of text that is drawn.
    private(set) var visibleLength = 0
    /// Bytes of text that is not drawn.
    private(set) var invisibleLength = 0
    /// The page's own content.
    private(set) var content: [UInt8]
    /// How the page's own content is read.
    private(set) var reading: ContentReading

    /// Looks at a page.
    init(_ page: PDFObjectHandle) throws(PDFWritingError) {
        self.page = page
        content = try page.pageContent()
        guard content.count <= Self.largestContent else {
            throw PDFWritingError(.tooLarge, detail: "The page's content is too large.")
        }
        reading = ContentReading(content)
        measure(reading, resources: page["Resources"], depth: 0)
    }

    private mutating func measure(
        _ reading: ContentReading, resources: PDFObjectHandle?, depth: Int
    ) {
        for show in reading.shows {
            if Self.isInvisible(show, resources: resources) {
                invisibleLength += show.length
            } else {
                visibleLength += show.length
            }
        }
        for form in forms(drawnBy: reading, resources: resources, depth: depth) {
            measure(
                form.reading, resources: form.object["Resources"] ?? resources, depth: depth + 1)
        }
    }

    /// A form that a content stream draws.
    struct Form {
        var name: String
        var object: PDFObjectHandle
        var content: [UInt8]
        var reading: ContentReading
    }

    /// The forms that a content stream draws, each once; none where there are too many in all.
    mutating func forms(
        drawnBy reading: ContentReading, resources: PDFObjectHandle?, depth: Int
    ) -> [Form] {
        guard depth < Self.deepest else { return [] }
        var seen: Set<String> = []
        var forms: [Form] = []
        for drawing in reading.drawings where seen.insert(drawing.name).inserted {
            guard formsLeft > 0, let object = resources?["XObject"]?[drawing.name],
                object["Subtype"]?.name == "Form", let content = try? object.decodedData(),
                content.count <= Self.largestContent
            else { continue }
            formsLeft -= 1
            forms.append(
                Form(
                    name: drawing.name, object: object, content: content,
                    reading: ContentReading(content, mode: drawing.mode)))
        }
        return forms
    }

    /// Whether text is not drawn: the mode says so, and the font goes by the mode.
    static func isInvisible(
        _ show: ContentReading.Show, resources: PDFObjectHandle?
    ) -> Bool {
        guard show.mode == 3 else { return false }
        guard let name = show.font, let font = resources?["Font"]?[name] else { return true }
        // ISO 32000-1, 9.3.6: the mode shall have no effect on text in a Type 3 font.
        return font["Subtype"]?.name != "Type3"
    }
}

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
    private static let mostForms = 500

    private let page: PDFObjectHandle
    private var formsLeft = mostForms
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

    /// Takes the invisible text out of the page, and hides the visible from searching where asked.
    ///
    /// - Returns: The page's own content as it shall be; forms are changed already.
    mutating func remove(hidingVisible: Bool) -> [UInt8] {
        let resources = (page["Resources"] ?? page.document.object("<< >>")).copy()
        page.set("Resources", resources)
        formsLeft = Self.mostForms
        return rewrite(
            content, reading, resources: resources, hidingVisible: hidingVisible, depth: 0)
            ?? content
    }

    /// The content as it shall be; nil where neither it nor a form drawn in it is to be changed.
    private mutating func rewrite(
        _ content: [UInt8], _ reading: ContentReading, resources: PDFObjectHandle,
        hidingVisible: Bool, depth: Int
    ) -> [UInt8]? {
        var hasChanged = false
        for form in forms(drawnBy: reading, resources: resources, depth: depth) {
            let own = (form.object["Resources"] ?? resources).copy()
            guard
                let rewritten = rewrite(
                    form.content, form.reading, resources: own, hidingVisible: hidingVisible,
                    depth: depth + 1)
            else { continue }
            // Others may draw the same form: this page gets one of its own.
            let changed = page.document.stream(rewritten)
            changed.copyEntries(from: form.object)
            changed.set("Resources", own)
            let others = (resources["XObject"] ?? page.document.object("<< >>")).copy()
            others.set(form.name, changed)
            resources.set("XObject", others)
            hasChanged = true
        }
        let visible = reading.shows.filter { !Self.isInvisible($0, resources: resources) }
        let mixed = Set(visible.map(\.textObject))
        var result: [UInt8] = []
        var copied = 0
        for show in reading.shows {
            let operation = reading.operations[show.index]
            let isInvisible = Self.isInvisible(show, resources: resources)
            guard isInvisible || hidingVisible else { continue }
            result += content[copied..<operation.range.lowerBound]
            copied = operation.range.upperBound
            // Text that follows in the same text object may begin where this ends.
            if isInvisible, !mixed.contains(show.textObject) {
                result += Self.withoutText(operation)
            } else {
                result += "/Span <</ActualText <FEFF>>> BDC ".utf8
                result += content[operation.range]
                result += " EMC".utf8
            }
        }
        guard copied > 0 || hasChanged else { return nil }
        return result + content[copied...]
    }

    /// A form that a content stream draws.
    private struct Form {
        var name: String
        var object: PDFObjectHandle
        var content: [UInt8]
        var reading: ContentReading
    }

    /// The forms that a content stream draws, each once; none where there are too many in all.
    private mutating func forms(
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

    /// What a show operation does besides showing: ' and " also begin a line, " sets spacing.
    private static func withoutText(_ operation: ContentOperation) -> [UInt8] {
        switch operation.name {
        case "'": return Array("T*".utf8)
        case "\"":
            let spacing = operation.operands.prefix(2).map { ($0.number ?? 0).asPDF }
            guard spacing.count == 2 else { return Array("T*".utf8) }
            return Array("\(spacing[0]) Tw \(spacing[1]) Tc T*".utf8)
        default: return []
        }
    }

    /// Whether text is not drawn: the mode says so, and the font goes by the mode.
    private static func isInvisible(
        _ show: ContentReading.Show, resources: PDFObjectHandle?
    ) -> Bool {
        guard show.mode == 3 else { return false }
        guard let name = show.font, let font = resources?["Font"]?[name] else { return true }
        // ISO 32000-1, 9.3.6: the mode shall have no effect on text in a Type 3 font.
        return font["Subtype"]?.name != "Type3"
    }
}

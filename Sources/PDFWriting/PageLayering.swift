/// A page of a PDF that gets a layer of text, in place of one that it may have had.
struct PageLayering {
    private let page: PDFObjectHandle
    private var text: PageText

    /// Takes a page at hand.
    init(_ page: PDFObjectHandle, text: PageText) {
        self.page = page
        self.text = text
    }

    /// A name that none of the page's fonts has.
    var freeFontName: String {
        let fonts = page["Resources"]?["Font"]
        var name = "Sohoa"
        while fonts?[name] != nil { name += "X" }
        return name
    }

    /// Takes invisible text out, hides visible text from searching where asked, and adds the layer.
    ///
    /// - Parameters:
    ///   - hidingVisible: Whether visible text is hidden from searching.
    ///   - layer: The content to add; empty for none.
    ///   - font: Its font, and what the page is to call it.
    mutating func replaceText(
        hidingVisible: Bool, with layer: [UInt8], font: (name: String, object: PDFObjectHandle)
    ) {
        let document = page.document
        var contents = page["Contents"].map { $0.items ?? [$0] } ?? []
        if text.invisibleLength > 0 || hidingVisible {
            contents = [document.stream(text.remove(hidingVisible: hidingVisible))]
        }
        guard !layer.isEmpty else {
            page.set("Contents", document.array(contents))
            return
        }
        let reading = text.reading
        // The layer begins as the page does, whatever the page's own content leaves behind.
        let saves = String(repeating: "q\n", count: 1 + reading.surplusRestores)
        let ending = reading.endsInText ? "\nET\n" : "\n"
        let restores = String(repeating: "Q\n", count: 1 + reading.openSaves)
        page.set(
            "Contents",
            document.array(
                [document.stream(Array(saves.utf8))] + contents
                    + [document.stream(Array((ending + restores).utf8) + layer)]))
        let resources = (page["Resources"] ?? document.object("<< >>")).copy()
        let fonts = (resources["Font"] ?? document.object("<< >>")).copy()
        fonts.set(font.name, font.object)
        resources.set("Font", fonts)
        page.set("Resources", resources)
    }
}

internal import DocumentModel

/// The bookmarks of a document: its numbered headings.
struct OutlineTree {
    /// Where a line begins on a page.
    struct Place {
        var text: String
        var x: Double
        var y: Double
    }

    private struct Node {
        var item: PDFObjectHandle
        var level: Int
        var children: [PDFObjectHandle] = []
    }

    /// The most bookmarks that are written.
    private static let most = 5_000

    private let document: QPDFHandle
    /// The lines of each page, by its number.
    private let places: [Int: [Place]]

    /// Prepares bookmarks.
    init(document: QPDFHandle, places: [Int: [Place]]) {
        self.document = document
        self.places = places
    }

    /// Writes the headings as bookmarks; a document that has bookmarks keeps its own.
    func write(_ sections: [Section]) {
        let inFile = sections.prefix(Self.most).filter {
            (1...max(1, document.pageCount)).contains($0.page)
        }
        guard document.root["Outlines"] == nil, !inFile.isEmpty else { return }
        let root = document.indirect(document.object("<< /Type /Outlines >>"))
        var open = [Node(item: root, level: .min)]
        for section in inFile {
            while open.count > 1, let last = open.last, last.level >= section.level {
                close(&open)
            }
            guard let item = item(for: section) else { continue }
            open.append(Node(item: item, level: section.level))
        }
        while open.count > 1 { close(&open) }
        link(open[0])
        document.root.set("Outlines", root)
    }

    /// Ends the last heading: nothing more comes below it.
    private func close(_ open: inout [Node]) {
        let node = open.removeLast()
        link(node)
        node.item.set("Parent", open[open.count - 1].item)
        open[open.count - 1].children.append(node.item)
    }

    /// Ties the children of a heading to each other and to it.
    private func link(_ node: Node) {
        guard let first = node.children.first, let last = node.children.last else { return }
        for (one, next) in zip(node.children, node.children.dropFirst()) {
            one.set("Next", next)
            next.set("Prev", one)
        }
        node.item.set("First", first)
        node.item.set("Last", last)
        // The root's children are shown, those of others wait to be opened.
        let count = node.level == .min ? node.children.count : -node.children.count
        node.item.set("Count", document.object("\(count)"))
    }

    private func item(for section: Section) -> PDFObjectHandle? {
        guard let page = try? document.page(section.page) else { return nil }
        let item = document.object("<< >>")
        item.set("Title", document.string(Self.text(of: section)))
        var target = [page]
        if let place = place(of: section) {
            target += [document.object("/XYZ"), document.number(place.x), document.number(place.y)]
            target.append(document.object("null"))
        } else {
            target.append(document.object("/Fit"))
        }
        item.set("Dest", document.array(target))
        return document.indirect(item)
    }

    /// The line that begins with the heading's number and goes on with its words.
    private func place(of section: Section) -> Place? {
        let word = section.title.split(separator: " ").first.map(String.init) ?? ""
        return places[section.page]?.first {
            $0.text.hasPrefix(section.number) && $0.text.contains(word)
        }
    }

    private static func text(of section: Section) -> String {
        let parts = [section.number, section.title].filter { !$0.isEmpty }
        return parts.joined(separator: ". ")
    }
}

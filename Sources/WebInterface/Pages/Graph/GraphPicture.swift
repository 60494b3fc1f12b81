import CatalogueStore
import DocumentModel
import Presentation

/// A picture of a document between what it cites, on the left, and what cites it, on the right.
struct GraphPicture {
    // In units of the picture.
    private static let width = 1_000
    private static let box = (width: 250, height: 46)
    private static let step = 60
    private static let edge = 10

    let view: GraphView
    let messages: Messages

    private var height: Int {
        max(view.cited.count, view.citing.count, 2) * Self.step + 2 * Self.edge
    }
    private var middle: Int { height / 2 }
    /// Where the document stands: in sight, however many there are beside it.
    private var centreMiddle: Int { min(middle, 230) }

    /// The picture.
    var html: HTML {
        let left = Self.edge
        let right = Self.width - Self.box.width - Self.edge
        let centre = (Self.width - Self.box.width) / 2
        let label = messages.say(
            vi: "Bên trái: văn bản này viện dẫn; bên phải: viện dẫn văn bản này; danh sách ở dưới",
            en: "On the left what it cites, on the right what cites it; the list is below")
        return """
            <div class="scroll graph-scroll" tabindex="0" role="region" aria-label="\(label)">
            <svg class="graph" viewBox="0 0 \(Self.width) \(height)" role="group" aria-label="\(label)">
            \(lines(view.cited, from: centre, to: left + Self.box.width))\
            \(lines(view.citing, from: centre + Self.box.width, to: right))\
            \(view.cited.enumerated().map { box($1.node, x: left, y: y(of: $0, among: view.cited)) })\
            \(view.citing.enumerated().map { box($1.node, x: right, y: y(of: $0, among: view.citing)) })\
            \(box(view.centre, x: centre, y: centreMiddle, isCentre: true))</svg></div>
            """
    }

    /// The middle of a box's height.
    private func y(of place: Int, among links: [GraphView.Link]) -> Int {
        middle + (2 * place - links.count + 1) * Self.step / 2
    }

    private func lines(_ links: [GraphView.Link], from start: Int, to end: Int) -> [HTML] {
        links.enumerated().map { place, link in
            let y = y(of: place, among: links)
            let bend = (start + end) / 2
            let role = link.roles.first?.rawValue ?? ""
            let name = link.roles.map(messages.name).joined(separator: ", ")
            let isLeft = end < start
            return """
                <path class="edge \(role)" d="M\(start) \(centreMiddle)C\(bend) \(centreMiddle) \(bend) \(y) \(end) \(y)"/>\
                <text class="role\(isLeft ? "" : " end")" x="\(isLeft ? end + 6 : end - 6)" y="\(y - 5)">\(name)</text>
                """
        }
    }

    private func box(_ node: GraphView.Node, x: Int, y: Int, isCentre: Bool = false) -> HTML {
        let top = y - Self.box.height / 2
        let name = messages.name(of: node)
        let lacking = messages.say(vi: "không có trong kho", en: "not in the archive")
        let title = [name, node.title, node.id == nil ? lacking : nil, node.issuer]
            .compactMap { $0 }.joined(separator: " – ")
        let state = node.id == nil ? "lacking" : isCentre ? "centre" : "kept"
        let open: HTML? = node.id.map { id in
            let label = messages.say(vi: "Mở văn bản \(name)", en: "Open document \(name)")
            let place = x + Self.box.width - 30
            return """
                <a class="open" href="/documents/\(id)" aria-label="\(label)"><title>\(label)</title>\
                <rect x="\(place)" y="\(top + 9)" width="26" height="28" rx="4"/>\
                <path d="M\(place + 8) \(top + 16)h7l4 4v10h-11zM\(place + 11) \(top + 23)h5M\(place + 11) \(top + 26)h5"/></a>
                """
        }
        return """
            <g class="node \(state)"><a href="\(node.address)"\("aria-current", isCentre ? "page" : nil) aria-label="\(title)"><title>\(title)</title>\
            <rect x="\(x)" y="\(top)" width="\(Self.box.width)" height="\(Self.box.height)" rx="6"/>\
            <text class="number" x="\(x + 10)" y="\(top + 19)">\(Self.short(node.number ?? name))</text>\
            <text class="kind" x="\(x + 10)" y="\(top + 36)">\(Self.short(second(node)))</text></a>\(open)</g>

            """
    }

    /// What stands below the number: kind and year.
    private func second(_ node: GraphView.Node) -> String {
        let parts = [node.kind, node.date.map { "\($0.year)" }].compactMap { $0 }
        return parts.isEmpty ? node.issuer ?? "" : parts.joined(separator: ", ")
    }

    private static func short(_ text: String) -> String {
        text.count > 28 ? text.prefix(27) + "…" : text
    }
}

extension Messages {
    /// A document of the graph by kind and number.
    func name(of node: GraphView.Node) -> String {
        let parts = [node.kind, node.number].compactMap { $0 }
        guard parts.isEmpty else { return parts.joined(separator: " ") }
        return node.title ?? say(vi: "Văn bản \(node.id ?? 0)", en: "Document \(node.id ?? 0)")
    }
}

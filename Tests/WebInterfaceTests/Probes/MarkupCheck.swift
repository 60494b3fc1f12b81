/// What a page has that only we put there: its elements and their attributes.
///
/// Whatever a text smuggles in as markup is an element that we do not use, a handler, a style, an
/// address elsewhere or a script that is not ours.
struct MarkupCheck {
    /// What is wrong with a page; empty for nothing.
    static func faults(in page: String) -> [String] {
        var faults: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ">") else { return faults + ["an open tag"] }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            faults += Self.faults(inTag: tag)
        }
        return faults
    }

    private static let elements: Set<String> = [
        "!doctype", "a", "aside", "body", "button", "caption", "circle", "code", "dd", "details",
        "dialog", "div", "dl", "dt", "em", "fieldset", "figure", "figcaption", "footer", "form",
        "g",
        "h1", "h2", "h3", "h4", "head", "header", "html", "img", "input", "label", "legend", "li",
        "line", "link", "main", "mark", "meta", "nav", "ol", "optgroup", "option", "output", "p",
        "path", "pre", "progress", "rect", "script", "section", "select", "small", "span", "strong",
        "sub", "summary", "sup", "svg", "table", "tbody", "td", "text", "textarea", "tfoot", "th",
        "thead", "time", "title", "tr", "ul", "br", "hr", "abbr", "polyline", "polygon", "defs",
        "marker", "template", "meter", "article", "noscript", "search", "del", "ins", "tspan",
        "use", "symbol",
    ]

    private static func faults(inTag tag: Substring) -> [String] {
        let isEnd = tag.hasPrefix("/")
        let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
        guard elements.contains(name.lowercased()) else { return ["<\(name)>"] }
        if isEnd { return [] }
        var faults: [String] = []
        let attributes = Self.attributes(of: tag.dropFirst(name.count))
        for (attribute, value) in attributes {
            let attribute = attribute.lowercased()
            if attribute.hasPrefix("on") || ["style", "srcdoc", "formaction"].contains(attribute) {
                faults.append("\(name) \(attribute)")
            }
            if ["href", "src", "action", "xlink:href"].contains(attribute),
                !(value.hasPrefix("/") && !value.hasPrefix("//")), !value.hasPrefix("#")
            {
                faults.append("\(name) \(attribute)=\(value)")
            }
        }
        if name == "script",
            attributes.first(where: { $0.0 == "src" })?.1.hasPrefix("/assets/") != true
        {
            faults.append("a script of its own")
        }
        return faults
    }

    /// The attributes of a tag, with values in double quotes, as we write them.
    private static func attributes(of text: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var rest = text
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            if rest.isEmpty { return found }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else {
                if rest.hasPrefix("=") {
                    found.append(("onunquoted", String(rest)))
                    return found
                }
                if name.isEmpty { return found + [("onodd", String(rest))] }
                found.append((String(name), ""))
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            found.append((String(name), String(value)))
            rest = rest.dropFirst(2 + value.count + 1)
        }
    }
}

extension PageText {
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
}

import DocumentModel

extension WorkerReply {
    /// Whether every number of it is one that a file or a page can have.
    ///
    /// A worker that a file has taken over may say anything, and all that comes after reckons with it:
    /// a box as wide as numbers go would end the parent.
    var isPlausible: Bool {
        switch self {
        case .opened(let pages, _): (0...ReadingLimits.Name.pages.range.upperBound).contains(pages)
        case .layer(_, let layer): layer?.page.isPlausible ?? true
        case .read(let page, _): page.isPlausible
        case .sandbox, .picture, .composed, .failed: true
        }
    }
}

extension RecognizedPage {
    fileprivate var isPlausible: Bool {
        (geometry?.isPlausible ?? true) && lines.allSatisfy(\.isPlausible)
    }
}

extension PageGeometry {
    fileprivate var isPlausible: Bool {
        (1...PageBox.farthest).contains(width) && (1...PageBox.farthest).contains(height)
            && (1...100_000).contains(resolution) && (-360...360).contains(rotation)
            && (-360...360).contains(skew)
    }
}

extension RecognizedLine {
    fileprivate var isPlausible: Bool {
        (box?.isPlausible ?? true) && (0...PageBox.farthest).contains(block)
            && (0...PageBox.farthest).contains(paragraph) && words.allSatisfy(\.isPlausible)
    }
}

extension RecognizedWord {
    fileprivate var isPlausible: Bool {
        (box?.isPlausible ?? true) && (0...1).contains(confidence ?? 0)
            && symbols.allSatisfy { symbol in
                !symbol.choices.isEmpty
                    && symbol.choices.allSatisfy { (0...1).contains($0.confidence) }
            }
    }
}

extension PageBox {
    /// No page is so large, and the product of two such sides is a number still.
    fileprivate static let farthest = 1 << 30

    fileprivate var isPlausible: Bool {
        [left, top, right, bottom].allSatisfy { (-Self.farthest...Self.farthest).contains($0) }
    }
}

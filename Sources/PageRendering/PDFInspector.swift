/// Holds what the objects of a PDF claim against the limits, and against what is really there.
///
/// poppler draws a page whose image is cut off without a word, and takes as much memory as a page asks
/// for; so its objects are looked at first.
struct PDFInspector {
    private let objects: PDFObjectsHandle
    private let limits: RenderingLimits
    /// What was found of images that were looked at: pages may share them.
    private var findings: [Int32: String] = [:]
    private var inspected: Set<Int32> = []

    /// Opens the PDF; nil where qpdf cannot.
    init?(bytes: [UInt8], password: String?, limits: RenderingLimits) {
        guard let objects = PDFObjectsHandle(bytes: bytes, password: password) else { return nil }
        self.objects = objects
        self.limits = limits
    }

    /// The number of pages by qpdf's count; 0 where its tree of pages is broken.
    var pageCount: Int { objects.pageCount }

    /// Whether the file is a form that only Adobe's programs show: its page says so in a few words.
    var isDynamicForm: Bool { objects.root["NeedsRendering"]?.isTrue == true }

    /// The units of a page in points, 1 as a rule; nil where qpdf does not find the page.
    func unit(ofPage number: Int) -> Double? {
        objects.page(number).map { $0["UserUnit"]?.double ?? 1 }
    }

    /// Whether the page says how large it is in a way that makes sense.
    func hasSoundBox(page number: Int) -> Bool {
        guard let box = objects.page(number)?["MediaBox"]?.items(most: 5)?.map(\.double),
            box.count == 4, let left = box[0], let bottom = box[1], let right = box[2],
            let top = box[3]
        else { return false }
        return [left, bottom, right, top].allSatisfy { abs($0) < 1e7 } && left != right
            && bottom != top
    }

    /// What a page draws with.
    struct Drawing {
        /// Whether its instructions nest so deeply that no memory suffices for them.
        var isTooDeep = false
        /// What is missing in its larger images.
        var damage: [String] = []
    }

    /// Looks at what a page draws with.
    ///
    /// - Throws: `tooLarge` where an image or the page's instructions pass a limit.
    mutating func drawing(ofPage number: Int) throws(RenderingError) -> Drawing {
        guard let page = objects.page(number) else { return Drawing() }
        var walk = PDFResourceWalk()
        walk.enter(page)
        let isTooDeep = try PDFContentSize.isTooDeep(walk.contents, limits: limits)
        let images = walk.images.map { PDFImageStream($0) }
        for image in images where image.columns > 0 && image.rows > 0 {
            guard limits.allow(width: image.columns, height: image.rows) else {
                throw RenderingError(
                    .tooLarge,
                    detail: "an image of "
                        + limits.tooLarge(width: image.columns, height: image.rows))
            }
        }
        var found: [String] = []
        let largest = images.sorted { $0.pixels > $1.pixels }.prefix(Self.mostImages)
        for image in largest {
            if let identity = image.identity, !inspected.insert(identity).inserted {
                if let finding = findings[identity] { found.append(finding) }
            } else if let finding = image.damage() {
                if let identity = image.identity { findings[identity] = finding }
                found.append(finding)
            }
        }
        return Drawing(isTooDeep: isTooDeep, damage: found)
    }

    /// As many images of a page are looked at, the largest first.
    private static let mostImages = 8
}

/// The streams that a page draws with, found by way of its resources.
private struct PDFResourceWalk {
    /// The page's drawing instructions, then those of its forms.
    private(set) var contents: [PDFObjectsHandle.Object] = []
    private(set) var images: [PDFObjectsHandle.Object] = []
    private var visited: Set<Int32> = []

    /// Enters a page or a form.
    mutating func enter(_ object: PDFObjectsHandle.Object, depth: Int = 0) {
        if object.isStream {
            contents.append(object)
        } else if let content = object["Contents"] {
            contents += content.isStream ? [content] : content.items() ?? []
        }
        guard depth < Self.deepest, let named = object["Resources"]?["XObject"] else { return }
        for value in named.values(most: Self.most) where value.isStream {
            if let identity = value.identity, !visited.insert(identity).inserted { continue }
            guard visited.count < Self.most else { return }
            switch value["Subtype"]?.name {
            case "Image": images.append(value)
            case "Form": enter(value, depth: depth + 1)
            default: break
            }
        }
    }

    private static let deepest = 12
    private static let most = 4_096
}

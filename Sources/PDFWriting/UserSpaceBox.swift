/// A rectangle in the space of a PDF page: points from the bottom left.
struct UserSpaceBox: Equatable {
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double

    var width: Double { right - left }
    var height: Double { top - bottom }

    /// The rectangle of four numbers, in any order of its corners; nil where it has no area.
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
        left = min(numbers[0], numbers[2])
        right = max(numbers[0], numbers[2])
        bottom = min(numbers[1], numbers[3])
        top = max(numbers[1], numbers[3])
        guard left < right, bottom < top else { return nil }
    }

    /// The part of a page that is shown: its crop box as far as the medium goes.
    init(ofPage page: PDFObjectHandle) {
        // Without a medium viewers take a letter's paper.
        let medium = UserSpaceBox(page["MediaBox"]?.numbers) ?? UserSpaceBox([0, 0, 612, 792])
        let crop = UserSpaceBox(page["CropBox"]?.numbers)
        guard let medium else { preconditionFailure("A letter's paper has an area.") }
        let shown = crop.flatMap {
            UserSpaceBox([
                max($0.left, medium.left), max($0.bottom, medium.bottom),
                min($0.right, medium.right), min($0.top, medium.top),
            ])
        }
        self = shown ?? medium
    }
}

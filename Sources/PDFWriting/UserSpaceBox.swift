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

    private init(left: Double, bottom: Double, right: Double, top: Double) {
        (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }

    /// The paper that viewers take where none is named: a letter's.
    private static let letter = UserSpaceBox(left: 0, bottom: 0, right: 612, top: 792)

    /// The part of a page that is shown: its crop box as far as the medium goes.
    init(ofPage page: PDFObjectHandle) {
        let medium = UserSpaceBox(page["MediaBox"]?.numbers) ?? Self.letter
        let crop = UserSpaceBox(page["CropBox"]?.numbers) ?? medium
        let shown = UserSpaceBox(
            left: max(crop.left, medium.left), bottom: max(crop.bottom, medium.bottom),
            right: min(crop.right, medium.right), top: min(crop.top, medium.top))
        self = shown.width > 0 && shown.height > 0 ? shown : medium
    }
}

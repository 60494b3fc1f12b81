internal import DocumentModel
internal import Glibc

/// How pixels of the image that was read become points of a PDF page's own space.
///
/// x′ = a·x + c·y + e and y′ = b·x + d·y + f; pixels count from the top left, points from the bottom
/// left.
struct PageTransform: Equatable {
    var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

    /// The transform of a page.
    ///
    /// - Parameters:
    ///   - geometry: The image: upright, level.
    ///   - box: The part of the page that is shown, in its own space.
    ///   - rotation: The degrees clockwise by which a viewer turns the page.
    init(_ geometry: PageGeometry, box: UserSpaceBox, rotation: Int) {
        let (width, height) = (Double(max(1, geometry.width)), Double(max(1, geometry.height)))
        // Leveling turned the upright scan about its middle: turn back.
        let angle = geometry.skew * .pi / 180
        let (cosine, sine) = (cos(angle), sin(angle))
        var steps = PageTransform.identity
        steps = steps.then(1, 0, 0, 1, -width / 2, -height / 2)
        steps = steps.then(cosine, -sine, sine, cosine, 0, 0)
        steps = steps.then(1, 0, 0, 1, width / 2, height / 2)
        // To a square of side 1, whose size in pixels no longer matters.
        steps = steps.then(1 / width, 0, 0, 1 / height, 0, 0)
        // The scan was turned clockwise until it was upright: turn it back to how the page is shown.
        steps = steps.turned(quarters: -geometry.rotation / 90)
        // A viewer turns the page clockwise: turn it back to how it is stored.
        steps = steps.turned(quarters: -rotation / 90)
        // The square to the box, upwards.
        self = steps.then(box.width, 0, 0, -box.height, box.left, box.top)
    }

    private init(
        _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double
    ) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    private static let identity = PageTransform(1, 0, 0, 1, 0, 0)

    /// This transform, then another.
    private func then(
        _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double
    ) -> PageTransform {
        PageTransform(
            a * self.a + c * self.b, b * self.a + d * self.b, a * self.c + c * self.d,
            b * self.c + d * self.d, a * self.e + c * self.f + e, b * self.e + d * self.f + f)
    }

    /// This transform, then quarter turns clockwise of the square of side 1.
    private func turned(quarters: Int) -> PageTransform {
        switch (quarters % 4 + 4) % 4 {
        case 1: then(0, 1, -1, 0, 1, 0)
        case 2: then(-1, 0, 0, -1, 1, 1)
        case 3: then(0, -1, 1, 0, 0, 1)
        default: self
        }
    }

    /// Where a point lies.
    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Where a direction leads.
    func direction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y, b * x + d * y)
    }
}

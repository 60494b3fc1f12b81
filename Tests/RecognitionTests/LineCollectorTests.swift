import DocumentModel
import Testing

@testable import Recognition

@Suite struct LineCollectorTests {
    private let collector = LineCollector(resolution: 300)

    /// Columns and rows of a word that stands by itself, at 300 dpi.
    @Test(arguments: [(4, 4, "'"), (6, 5, "-"), (5, 6, "i"), (4, 4, ":"), (7, 7, "2")])
    func whatIsSmallerThanAnyLetterIsASpeck(width: Int, height: Int, text: String) {
        let box = PageBox(left: 500, top: 80, right: 500 + width, bottom: 80 + height)
        #expect(collector.isSpeck(box, readAs: text, after: nil))
    }

    @Test(arguments: [(13, 4, "-"), (5, 11, ","), (8, 30, "l"), (11, 11, "•")])
    func whatIsPrintedByItselfIsNone(width: Int, height: Int, text: String) {
        let box = PageBox(left: 500, top: 80, right: 500 + width, bottom: 80 + height)
        #expect(!collector.isSpeck(box, readAs: text, after: nil))
    }

    @Test func aPointThatEndsAWordIsNone() {
        let word = PageBox(left: 400, top: 50, right: 490, bottom: 90)
        let near = PageBox(left: 498, top: 85, right: 503, bottom: 90)
        #expect(!collector.isSpeck(near, readAs: ".", after: word))
        let far = PageBox(left: 540, top: 85, right: 545, bottom: 90)
        #expect(collector.isSpeck(far, readAs: ".", after: word))
        #expect(collector.isSpeck(near, readAs: "'", after: word))
    }
}

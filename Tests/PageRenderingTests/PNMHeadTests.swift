import DocumentModel
import Testing

@testable import PageRendering

@Suite struct PNMHeadTests {
    @Test(arguments: [
        ("P5 4 2 255\n", 8, true), ("P5 4 2 255\n", 7, false), ("P4\n9 2\n", 4, true),
        ("P4\n9 2\n", 3, false), ("P6 # colours\n1 2\n# tones\n65535\n", 12, true),
        ("P5 4 2 65535 ", 15, false),
    ])
    func aHeadSaysWhetherThePictureIsWhole(head: String, bytes: Int, isWhole: Bool) {
        let file = Array(head.utf8) + [UInt8](repeating: 7, count: bytes)
        #expect(PNMHead(file)?.isWhole == isWhole)
        #expect(DocumentFormat.sniff(file) == .pnm)
    }

    @Test(arguments: [
        "P5", "P5 ", "P7 4 2 255\n", "P5 4\n", "P5 4 2\n", "P5 4 2 0\n", "P5 4 2 70000\n",
        "P2 báo cáo", "P1-2025", "P5 4 9999999999 255\n", "PA 4 2 255\n",
    ])
    func whatIsNoHeadIsNone(text: String) {
        #expect(PNMHead(Array(text.utf8)) == nil)
    }

    @Test func digitsAreRead() throws {
        let rows = (0..<20).map { row in (0..<20).map { "\(($0 + row) * 6)" }.joined(separator: " ")
        }
        let file = Array(("P2\n20 20\n255\n" + rows.joined(separator: "\n") + "\n").utf8)
        let image = try PageSource(bytes: file).image(ofPage: 1)
        #expect((image.width, image.height) == (20, 20))
        #expect(Array(image.pixels.prefix(3)) == [0, 6, 12])
        let error = #expect(throws: RenderingError.self) {
            try PageSource(bytes: Array(file.prefix(file.count / 2))).image(ofPage: 1)
        }
        #expect(error?.code == .corrupt)
    }
}

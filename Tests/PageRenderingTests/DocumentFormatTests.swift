import PageRendering
import Testing

@Suite struct DocumentFormatTests {
    @Test(arguments: [
        ([UInt8]("%PDF-1.7".utf8), DocumentFormat.pdf),
        ([UInt8]("\n\n%PDF-1.4\n".utf8), .pdf),
        ([UInt8]("%-broken\n\u{1}startxref\n12\n%%EOF".utf8), .pdf),
        ([0x49, 0x49, 0x2a, 0], .tiff), ([0x4d, 0x4d, 0, 0x2b], .tiff),
        ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .png),
        ([0xff, 0xd8, 0xff, 0xe0], .jpeg),
        ([UInt8]("RIFF____WEBPVP8 ".utf8), .webp),
        ([0xff, 0x4f, 0xff, 0x51], .jpeg2000),
        ([UInt8]("Căn cứ Nghị quyết".utf8), .text),
        ([UInt8]("nh".utf8) + [0xA9, 0x6E], .text),
        ([UInt8]("P2\n1 1\n255\n0".utf8), .pnm),
        ([UInt8]("BM là một cách viết tắt".utf8), .text),
    ])
    func kindIsToldByTheFirstBytes(bytes: [UInt8], format: DocumentFormat) {
        #expect(DocumentFormat.sniff(bytes) == format)
    }

    @Test(arguments: [
        [0x50, 0x4b, 0x03, 0x04, 0x00], [UInt8]("GIF89a".utf8),
        [UInt8]("{\\rtf1 x}".utf8), [0x00, 0x01, 0x02], [UInt8]("RIFF____WAVE".utf8) + [0],
    ])
    func otherKindsAreNone(bytes: [UInt8]) {
        #expect(DocumentFormat.sniff(bytes) == nil)
    }
}

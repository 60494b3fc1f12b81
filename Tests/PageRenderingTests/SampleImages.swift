import DocumentModel
import Foundation
import Leptonica

@testable import PageRendering

/// Pictures for the tests of damage and of orientation.
enum SampleImages {
    /// A gray image of 48×32 pixels on white with a black block in its upper left corner.
    static let corner = image(width: 48, height: 32, format: .gray) { column, row in
        column < 12 && row < 10 ? 0 : 255
    }

    /// A gray image that compresses badly, so that a cut file lacks a part of it.
    static let noise = image(width: 256, height: 256, format: .gray) { column, row in
        UInt8(truncatingIfNeeded: (column &* 7919 &+ row &* 104_729) &* 2_654_435 >> 7)
    }

    /// A checkered image of one bit a pixel, which Group 4 does not make small.
    static let bilevel = PageImage(
        width: 256, height: 256, format: .bilevel, resolution: 200,
        pixels: (0..<256 * 32).map {
            UInt8(truncatingIfNeeded: ($0 &* 104_729) >> 5) & ($0 / 32 % 3 == 0 ? 0xff : 0x3c)
        })

    /// A WebP file of ``corner`` with an EXIF block, orientation 6.
    static let webp = decoded(
        "UklGRmIAAABXRUJQVlA4WAoAAAAIAAAALwAAHwAAVlA4TCIAAAAvL8AHAA8w//M///MfeFDTtgFT/mjLIAA6"
            + "7oj+T4AMkPIhRVhJRhoAAABNTQAqAAAACAABARIAAwAAAAEABgAAAAAAAA==")

    /// A JPEG 2000 file of 64×64 gray pixels.
    static let jpeg2000 = decoded(
        "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAEAAAQcHAAAA"
            + "AAAPY29scgEAAAAAABEAAAC9anAyY/9P/1EAKQAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAA"
            + "AAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBP"
            + "cGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAPAAB/5OAgMOFABSeboH1xPEoFPB86RmYDhF9r1oQ"
            + "plThgEgODYzXdygEhSin0nCcaD2A/9k=")

    /// A progressive JPEG file of ``corner``.
    static let progressive = decoded(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObD"
            + "oKrarYqMyP/L2u71////m8H////6/+b9//j/wgALCAAgADABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAA"
            + "AAQCA//aAAgBAQAAAAGK2wcd7AAH/8QAGhABAAEFAAAAAAAAAAAAAAAAAgABBBMgQP/aAAgBAQABBQKW"
            + "+uIQmh4f/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAIgITFA/9oACAEBAAY/AhTaIw//xAAaEAACAgMAAAAA"
            + "AAAAAAAAAAAAEQEgQMHw/9oACAEBAAE/ITRXrMjdU8H/2gAIAQEAAAAQP/8A/wD/xAAeEAAABAcAAAAA"
            + "AAAAAAAAAAAAARHwICFAUYGR0f/aAAgBAQABPxAOZhb7CzEWZmu6H//Z")

    private static func image(
        width: Int, height: Int, format: PageImage.PixelFormat, tone: (Int, Int) -> UInt8
    ) -> PageImage {
        PageImage(
            width: width, height: height, format: format, resolution: 200,
            pixels: (0..<width * height).map { tone($0 % width, $0 / width) })
    }

    private static func decoded(_ text: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: text) ?? Data())
    }

    /// The files of leptonica; empty where it gives none, which the tests then see.
    static func jpeg(_ image: PageImage) -> [UInt8] {
        guard let pix = PixHandle(copying: image) else { return [] }
        return pix.jpeg(quality: 90) ?? []
    }

    static func png(_ image: PageImage) -> [UInt8] {
        guard let pix = PixHandle(copying: image) else { return [] }
        return pix.png() ?? []
    }

    static func group4TIFF(_ image: PageImage) -> [UInt8] {
        guard let pix = PixHandle(copying: image) else { return [] }
        return pix.group4TIFF() ?? []
    }

    /// The bytes of a strip of Group 4, black being 1.
    static func group4(_ image: PageImage) -> [UInt8] {
        let file = group4TIFF(image)
        guard let strip = try? TIFFDirectory.chain(in: file, limit: 1).first?.strip else {
            return []
        }
        return Array(file[strip])
    }

    /// An EXIF block that states an orientation.
    static func exif(_ orientation: Int) -> [UInt8] {
        var block: [UInt8] = [0x4d, 0x4d, 0, 0x2a]
        block += Bytes.big(8) + Bytes.big16(1)
        block += Bytes.big16(0x0112) + Bytes.big16(3) + Bytes.big(1)
        return block + Bytes.big16(orientation) + [0, 0] + Bytes.big(0)
    }

    /// A PDF of one page that an image of some dictionary and data covers.
    static func pdf(columns: Int, rows: Int, _ entries: String, _ data: [UInt8]) -> [UInt8] {
        let image =
            Array(
                ("<< /Type /XObject /Subtype /Image /Width \(columns) /Height \(rows) \(entries)"
                    + " /Length \(data.count) >>\nstream\n").utf8) + data
            + Array("\nendstream".utf8)
        return Bytes.pdf(binary: [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array(
                ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 92 92] /Contents 4 0 R"
                    + " /Resources << /XObject << /I 5 0 R >> >> >>").utf8),
            Array(Bytes.stream("92 0 0 92 0 0 cm /I Do").utf8), image,
        ])
    }
}

import DocumentModel
import Leptonica
import Testing

@testable import PageRendering

/// Pictures of pages for people, and what is known of a picture by its bytes.
@Suite struct PagePictureTests {
    /// A PNG file of so many pixels: half white and half black, or a slope of tones.
    private func file(
        _ format: PageImage.PixelFormat, width: Int, height: Int, isShaded: Bool = false
    ) throws -> [UInt8] {
        let count = PageImage.bytesPerRow(width: width, format: format) * height
        let pixels = (0..<count).map { index -> UInt8 in
            if isShaded { return UInt8(index * 250 / count) }
            return index > count / 2 || format == .bilevel ? 0 : 255
        }
        let image = PageImage(
            width: width, height: height, format: format, resolution: 200, pixels: pixels)
        let png = PixHandle(copying: image)?.png()
        return try #require(png)
    }

    private func picture(
        of file: [UInt8], width: Int, turnedAs geometry: PageGeometry? = nil
    ) throws -> PictureHead {
        let source = try PageSource(bytes: file)
        let bytes = try source.picture(ofPage: 1, width: width, turnedAs: geometry)
        return try #require(PictureHead(bytes))
    }

    @Test(arguments: [
        (PageImage.PixelFormat.bilevel, false, DocumentFormat.png), (.gray, false, .png),
        (.gray, true, .jpeg), (.rgb, true, .jpeg),
    ])
    func aPictureIsNoWiderThanAskedForAndThanThePage(
        format: PageImage.PixelFormat, isShaded: Bool, kind: DocumentFormat
    ) throws {
        let file = try file(format, width: 600, height: 850, isShaded: isShaded)
        for (asked, width, height) in [(160, 160, 227), (599, 599, 849), (600, 600, 850)] {
            let head = try picture(of: file, width: asked)
            #expect((head.width, head.height, head.format) == (width, height, kind))
        }
        #expect(try picture(of: file, width: 2600).width == 600)
    }

    @Test func aPageThatWasTurnedIsAsWideAsItsText() throws {
        let file = try file(.gray, width: 600, height: 300)
        let geometry = PageGeometry(width: 300, height: 600, resolution: 200, rotation: 270)
        let head = try picture(of: file, width: 160, turnedAs: geometry)
        #expect((head.width, head.height) == (160, 320))
        #expect(try picture(of: file, width: 900, turnedAs: geometry).width == 300)
    }

    @Test(arguments: [(2000, 16), (16, 2000)])
    func aPageLikeARibbonKeepsAPixel(width: Int, height: Int) throws {
        let head = try picture(of: file(.bilevel, width: width, height: height), width: 64)
        #expect(head.width == min(64, width) && head.height >= 1)
    }

    @Test func aTextHasNoPicture() throws {
        let source = try PageSource(bytes: Array("một\n".utf8))
        let error = #expect(throws: RenderingError.self) {
            try source.picture(ofPage: 1, width: 800)
        }
        #expect(error?.code == .noImage)
    }

    @Test func whatIsCutOffIsNoPicture() throws {
        let png = try file(.gray, width: 20, height: 20)
        #expect(PictureHead(png)?.format == .png)
        #expect(PictureHead(Array(png.dropLast())) == nil)
        #expect(PictureHead(Array(png.prefix(30))) == nil)
        let jpeg = PixHandle(decoding: png, as: .png)?.jpeg(quality: 82)
        let whole = try #require(jpeg)
        #expect(PictureHead(whole)?.format == .jpeg)
        #expect(PictureHead(Array(whole.dropLast(2))) == nil)
        for other in ["", "%PDF-1.7", "<svg/>", "GIF89a"] {
            #expect(PictureHead(Array(other.utf8)) == nil)
        }
    }
}

import DocumentModel
import Testing

@testable import PageRendering

@Suite struct RenderingLimitsTests {
    private func error(_ file: [UInt8], _ limits: RenderingLimits) -> RenderingError? {
        #expect(throws: RenderingError.self) {
            try PageSource(bytes: file, limits: limits).image(ofPage: 1)
        }
    }

    @Test func everyLimitIsNamedWithItsValue() {
        let gray = SampleImages.png(SampleImages.noise)
        let drawn = Bytes.page("BT /F 12 Tf 10 40 Td (Hello) Tj ET", count: 1)
        for (file, limits, words) in [
            (gray, RenderingLimits(fileBytes: 1_000), "limit: file=0 MB"),
            (gray, RenderingLimits(pixels: 60_000), "256×256 pixels"),
            (gray, RenderingLimits(side: 100), "side=100 pixels"),
            (Bytes.tiff([(20, 20, 0), (20, 20, 0)]), RenderingLimits(pages: 1), "limit: pages=1"),
            (drawn, RenderingLimits(contentBytes: 8), "limit: content"),
        ] {
            let error = error(file, limits)
            #expect(error?.code == .tooLarge)
            #expect(error?.detail.contains(words) == true, "\(error?.detail ?? "")")
        }
    }

    @Test func aLargeJPEGIsReadMoreCoarsely() throws {
        let file = SampleImages.jpeg(SampleImages.noise)
        let source = try PageSource(bytes: file, limits: RenderingLimits(pixels: 20_000))
        let image = try source.image(ofPage: 1)
        #expect((image.width, image.height) == (128, 128))
        #expect(image.resolution == 100)
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.coarse])
        #expect(error(file, RenderingLimits(pixels: 500))?.code == .tooLarge)
        let whole = try PageSource(bytes: file)
        _ = try whole.image(ofPage: 1)
        #expect(whole.defects(ofPage: 1) == nil)
    }

    @Test func aProgressiveJPEGIsNot() {
        #expect(error(SampleImages.progressive, RenderingLimits(pixels: 500))?.code == .tooLarge)
    }

    @Test func aLargePageIsDrawnMoreCoarsely() throws {
        let file = Bytes.page("BT /F 12 Tf 10 40 Td (Hello) Tj ET")
        let source = try PageSource(bytes: file, limits: RenderingLimits(pixels: 100_000))
        let image = try source.image(ofPage: 1)
        #expect(image.width * image.height <= 100_000)
        #expect((200..<300).contains(image.resolution))
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.coarse])
        let narrow = try PageSource(bytes: file, limits: RenderingLimits(side: 300))
        #expect(try narrow.image(ofPage: 1).width <= 300)
        // Nobody can read what is coarser than a screen.
        #expect(error(file, RenderingLimits(pixels: 2_000))?.code == .tooLarge)
    }

    @Test func anImageOnAPageIsLimitedToo() {
        let file = SampleImages.pdf(
            columns: 40_000, rows: 40_000, "/ColorSpace /DeviceGray /BitsPerComponent 1", [0])
        let error = error(file, RenderingLimits())
        #expect(error?.code == .tooLarge)
        #expect(error?.detail.contains("40000×40000") == true)
    }

    @Test func instructionsThatSwellAreRefusedUndrawn() {
        // A mebibyte of blanks in a kilobyte.
        let small = SampleImages.png(
            PageImage(
                width: 1024, height: 1024, format: .gray, resolution: 72,
                pixels: [UInt8](repeating: 32, count: 1 << 20)))
        let data = PNGChunks(small)?.page(paper: SampleImages.corner)?.data ?? []
        #expect(InflationHandle.inflate(data, limit: 10 << 20) == (1 << 20) + 1024)
        #expect(InflationHandle.inflate(data, limit: 1000) == 1000)
        #expect(InflationHandle.inflate([1, 2, 3], limit: 1000) == 0)
    }

    @Test func instructionsPackedAsAnImageAreRefusedUndrawn() {
        let file = Bytes.pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /Contents 4 0 R >>",
            Bytes.stream("q Q", "/Filter /JBIG2Decode"),
        ])
        #expect(error(file, RenderingLimits())?.code == .tooLarge)
    }

    @Test func aFormThatOnlyOneProgramShowsSaysSo() throws {
        let file = Bytes.pdf([
            "<< /Type /Catalog /Pages 2 0 R /NeedsRendering true >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] >>",
        ])
        let source = try PageSource(bytes: file)
        _ = try source.image(ofPage: 1)
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.damaged])
    }

    @Test func aPageThatNestsTooDeeplyIsNotDrawn() throws {
        let content = String(repeating: "q ", count: 60_000)
        let source = try PageSource(bytes: Bytes.page(content))
        _ = try source.image(ofPage: 1)
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.damaged])
        let even = try PageSource(
            bytes: Bytes.page(String(repeating: "q Q ", count: 60_000)))
        _ = try even.image(ofPage: 1)
        #expect(even.defects(ofPage: 1) == nil)
    }

    @Test(arguments: [(1, 1), (15, 200), (200, 15)])
    func aPictureTooSmallForALineSaysSo(width: Int, height: Int) throws {
        let source = try PageSource(bytes: Bytes.tiff([(width, height, 255)]))
        let image = try source.image(ofPage: 1)
        #expect((image.width, image.height) == (width, height))
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.tooSmall])
    }

    @Test func tooMuchTextOfAPageIsNotTaken() throws {
        let file = Bytes.page("BT /F 12 Tf 10 40 Td (Ke hoach) Tj ET")
        let source = try PageSource(bytes: file, limits: RenderingLimits(textBytes: 4))
        #expect(try source.textLayer(ofPage: 1) == nil)
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.textTooLong])
    }

    @Test func aPageInUnitsOfItsOwnIsCoarse() throws {
        let file = Bytes.pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /UserUnit 75000 >>",
        ])
        let source = try PageSource(bytes: file)
        _ = try source.image(ofPage: 1)
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.coarse])
    }

    @Test(arguments: ["[0 0 0 0]", "[0 0 144]", "[144 72 0 1e999]", "null"])
    func aPageWithoutASizeWasPiecedTogether(box: String) throws {
        let file = Bytes.pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox \(box) >>",
        ])
        let source = try PageSource(bytes: file)
        _ = try source.image(ofPage: 1)
        #expect(source.defects(ofPage: 1)?.first?.kind == .pieced)
    }
}

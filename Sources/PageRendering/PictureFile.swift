internal import DocumentModel
internal import Leptonica

/// A file that is one picture: PNG, JPEG, WebP or JPEG 2000.
struct PictureFile {
    private let bytes: [UInt8]
    private let format: DocumentFormat
    private let codec: PixHandle.Codec
    private let header: ImageHeader

    /// Looks at the header; nothing is decoded yet.
    init(
        bytes: [UInt8], format: DocumentFormat, limits: RenderingLimits
    ) throws(RenderingError) {
        header = try ImageHeader(bytes, format: format)
        try limits.check(width: header.width, height: header.height)
        self.bytes = bytes
        self.format = format
        codec =
            switch format {
            case .png: .png
            case .webp: .webp
            case .jpeg2000: .jpeg2000
            case .jpeg, .pdf, .tiff, .text: .jpeg
            }
    }

    /// Decodes the picture and turns it as its header says.
    func image() throws(RenderingError) -> PageImage {
        guard let stored = PixHandle(decoding: bytes, as: codec) else {
            throw RenderingError(.corrupt, detail: "The picture cannot be decoded.")
        }
        guard stored.width == header.width, stored.height == header.height else {
            throw RenderingError(
                .corrupt, detail: "The picture is not as large as its header says.")
        }
        let stated = stored.statedResolution.x
        let resolution = ResolutionGuess.settle(
            stated: stated, width: stored.width, height: stored.height)
        guard let flat = stored.flattened(), let upright = flat.oriented(header.orientation),
            let image = upright.pageImage(resolution: resolution)
        else { throw RenderingError(.outOfMemory, detail: "There is no memory for the picture.") }
        return image
    }

    /// The picture as it is stored, where a PDF may hold it so, else compressed anew without loss.
    func encoded() throws(RenderingError) -> EncodedPage {
        let paper = try image()
        let stored: EncodedPage? =
            switch format {
            case .jpeg: JPEGMarkers(bytes)?.page(bytes, paper: paper)
            case .jpeg2000: JPEG2000Boxes(bytes)?.page(bytes, paper: paper)
            case .png: PNGChunks(bytes)?.page(paper: paper)
            case .webp, .tiff, .pdf, .text: nil
            }
        if let stored { return stored }
        guard let pix = PixHandle(copying: paper), let page = pix.encoded(onPaperOf: paper) else {
            throw RenderingError(.outOfMemory, detail: "There is no memory for the picture.")
        }
        return page
    }
}

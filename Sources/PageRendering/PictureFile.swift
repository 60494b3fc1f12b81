internal import DocumentModel
internal import Leptonica

/// A file that is one picture: PNG, JPEG, WebP, JPEG 2000 or PNM.
final class PictureFile {
    /// What was noticed so far.
    private(set) var defects = PageDefects()

    private let bytes: [UInt8]
    private let format: DocumentFormat
    private let header: ImageHeader
    private let limits: RenderingLimits

    /// Looks at the header; nothing is decoded yet.
    init(
        bytes: [UInt8], format: DocumentFormat, limits: RenderingLimits
    ) throws(RenderingError) {
        var (bytes, header) = (bytes, try ImageHeader(bytes, format: format))
        if header.isAnimated {
            guard let frame = WebPFrames.first(of: bytes) else {
                throw RenderingError(.corrupt, detail: "The WebP file is a film without pictures.")
            }
            bytes = frame
            header = try ImageHeader(frame, format: .webp)
            defects.add(
                PageDefect(.damaged, detail: "a film, of which only the first picture is read"))
        }
        self.bytes = bytes
        self.header = header
        self.format = format
        self.limits = limits
        guard let reduction else {
            try limits.check(width: header.width, height: header.height)
            return
        }
        if reduction > 1 {
            defects.add(
                PageDefect(
                    .coarse,
                    detail: "read at 1/\(reduction) of "
                        + limits.tooLarge(width: header.width, height: header.height)))
        }
    }

    /// One pixel is read for so many a side; nil where the picture is too large whatever is done.
    ///
    /// Only the decoders of JPEG and JPEG 2000 leave pixels out before they take memory for them, and
    /// of progressive JPEG not even they.
    private var reduction: Int? {
        guard header.width > 0, header.height > 0 else { return nil }
        if limits.allow(width: header.width, height: header.height) { return 1 }
        guard format == .jpeg, JPEGMarkers(bytes)?.isProgressive == false else { return nil }
        return [2, 4, 8].first {
            limits.allow(
                width: (header.width + $0 - 1) / $0, height: (header.height + $0 - 1) / $0)
        }
    }

    private func codec(_ reduction: Int) -> PixHandle.Codec {
        switch format {
        case .png: .png
        case .webp: .webp
        case .jpeg2000: .jpeg2000
        case .pnm: .pnm
        case .jpeg, .pdf, .tiff, .text: .jpeg(reduction: reduction)
        }
    }

    /// Decodes the picture and turns it as its header says.
    func image() throws(RenderingError) -> PageImage {
        let reduction = reduction ?? 1
        var warnings = 0
        guard
            let stored = PixHandle(
                decoding: bytes, as: codec(reduction), warnings: &warnings)
        else {
            throw RenderingError(.corrupt, detail: "The picture cannot be decoded.")
        }
        let (width, height) = (
            (header.width + reduction - 1) / reduction, (header.height + reduction - 1) / reduction
        )
        guard stored.width == width, stored.height == height else {
            throw RenderingError(
                .corrupt, detail: "The picture is not as large as its header says.")
        }
        if warnings > 0 {
            defects.add(PageDefect(.damaged, detail: "The picture's data are damaged."))
        }
        let stated = stored.statedResolution.x / Double(reduction)
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
            case .png: PNGChunks(bytes)?.page(paper: paper, orientation: header.orientation)
            case .webp, .pnm, .tiff, .pdf, .text: nil
            }
        if let stored { return stored }
        guard let pix = PixHandle(copying: paper), let page = pix.encoded(onPaperOf: paper) else {
            throw RenderingError(.outOfMemory, detail: "There is no memory for the picture.")
        }
        return page
    }
}

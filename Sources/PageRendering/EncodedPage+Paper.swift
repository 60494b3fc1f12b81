internal import DocumentModel
internal import Leptonica

extension EncodedPage {
    /// A page whose paper is as large as that of the image that was read.
    init(
        encoding: Encoding, color: Color, bits: Int, columns: Int, rows: Int,
        orientation: Int = 1, paper: PageImage, data: [UInt8]
    ) {
        self.init(
            encoding: encoding, color: color, bits: bits, columns: columns, rows: rows,
            orientation: orientation, paperWidth: Double(paper.width) * 72 / paper.resolution,
            paperHeight: Double(paper.height) * 72 / paper.resolution, data: data)
    }
}

extension PixHandle {
    /// The image compressed without loss: Group 4 for one bit a pixel, else as PNG does it.
    ///
    /// - Parameter paper: The image as it was read, which says how large the paper is.
    /// - Returns: nil where memory does not suffice.
    borrowing func encoded(onPaperOf paper: PageImage) -> EncodedPage? {
        if let tiff = group4TIFF(),
            let directory = try? TIFFDirectory.chain(in: tiff, limit: 1).first,
            directory.isOneGroup4Strip, let strip = directory.strip
        {
            return EncodedPage(
                encoding: .group4(blackIsOne: directory.photometric == 1), color: .gray, bits: 1,
                columns: width, rows: height, paper: paper, data: Array(tiff[strip]))
        }
        return png().flatMap { PNGChunks($0) }?.page(paper: paper)
    }
}

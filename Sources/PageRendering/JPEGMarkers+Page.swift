internal import DocumentModel

extension JPEGMarkers {
    /// The file as a page; nil where readers of PDFs do not decode its kind.
    func page(_ bytes: [UInt8], paper: PageImage) -> EncodedPage? {
        guard isCommon, bits == 8 else { return nil }
        let color: EncodedPage.Color
        switch samples {
        case 1: color = .gray
        case 3: color = .rgb
        case 4: color = .cmyk
        default: return nil
        }
        return EncodedPage(
            encoding: .jpeg(isInverted: samples == 4 && hasAdobeMarker), color: color, bits: 8,
            columns: width, rows: height, orientation: orientation, paper: paper, data: bytes)
    }
}

internal import DocumentModel

/// A page of a PDF that is one picture on paper of its size.
struct PicturePage {
    private let page: EncodedPage

    /// Takes a picture.
    init(_ page: EncodedPage) {
        self.page = page
    }

    /// The page's dictionary.
    func object(in document: QPDFHandle) -> PDFObjectHandle {
        let content = "q\n\(placement.map(\.asPDF).joined(separator: " ")) cm\n/Picture Do\nQ\n"
        let object = document.object(
            """
            << /Type /Page /Resources << /XObject << >> >>
            /MediaBox [0 0 \(page.paperWidth.asPDF) \(page.paperHeight.asPDF)] >>
            """)
        object["Resources"]?["XObject"]?.set("Picture", picture(in: document))
        object.set("Contents", document.stream(Array(content.utf8)))
        return document.indirect(object)
    }

    /// Where the picture's square of side 1 lies on the paper, by its TIFF and EXIF orientation.
    var placement: [Double] {
        let (width, height) = (page.paperWidth, page.paperHeight)
        return switch page.orientation {
        case 2: [-width, 0, 0, height, width, 0]
        case 3: [-width, 0, 0, -height, width, height]
        case 4: [width, 0, 0, -height, 0, height]
        case 5: [0, -height, -width, 0, width, height]
        case 6: [0, -height, width, 0, 0, height]
        case 7: [0, height, width, 0, 0, 0]
        case 8: [0, height, -width, 0, width, 0]
        default: [width, 0, 0, height, 0, 0]
        }
    }

    private func picture(in document: QPDFHandle) -> PDFObjectHandle {
        document.stream(
            page.data,
            entries: """
                /Type /XObject /Subtype /Image /Width \(page.columns) /Height \(page.rows)
                /BitsPerComponent \(page.bits) /ColorSpace \(colorSpace) \(decode)
                """, filter: filter)
    }

    private var colorSpace: String {
        switch page.color {
        case .gray: return "/DeviceGray"
        case .rgb: return "/DeviceRGB"
        case .cmyk: return "/DeviceCMYK"
        case .palette(let colors):
            let digits = colors.map { color in
                let digits = String(color, radix: 16)
                return digits.count < 2 ? "0" + digits : digits
            }.joined()
            return "[/Indexed /DeviceRGB \(colors.count / 3 - 1) <\(digits)>]"
        }
    }

    private var decode: String {
        page.encoding == .jpeg(isInverted: true) ? "/Decode [1 0 1 0 1 0 1 0]" : ""
    }

    private var filter: (name: String, parameters: String?) {
        switch page.encoding {
        case .jpeg: ("DCTDecode", nil)
        case .jpeg2000: ("JPXDecode", nil)
        case .group4(let blackIsOne):
            (
                "CCITTFaxDecode",
                "<< /K -1 /Columns \(page.columns) /Rows \(page.rows) /BlackIs1 \(blackIsOne) >>"
            )
        case .deflatedRows:
            (
                "FlateDecode",
                "<< /Predictor 15 /Colors \(page.color.samples) /BitsPerComponent \(page.bits) "
                    + "/Columns \(page.columns) >>"
            )
        }
    }
}

/// The kinds of file that are taken.
public enum DocumentFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// Portable Document Format.
    case pdf
    /// TIFF and BigTIFF, any number of pages.
    case tiff
    /// PNG.
    case png
    /// JPEG, as cameras and scanners make it.
    case jpeg
    /// WebP, one picture.
    case webp
    /// JPEG 2000: a file (JP2) or a bare codestream.
    case jpeg2000
    /// PBM, PGM or PPM, the pictures that programs hand to each other.
    case pnm
    /// Plain text in UTF-8, in UTF-16 with a byte order mark, or in one byte a character.
    case text

    /// Tells the kind by the first bytes, never by the name.
    ///
    /// - Parameter bytes: The whole file; text is looked at to its end.
    /// - Returns: The kind, or nil for anything else.
    public static func sniff(_ bytes: [UInt8]) -> DocumentFormat? {
        if let format = signatures.first(where: { bytes.starts(with: $0.bytes) })?.format {
            return format
        }
        if bytes.starts(with: [0x52, 0x49, 0x46, 0x46]),
            bytes.dropFirst(8).starts(with: [0x57, 0x45, 0x42, 0x50])
        {
            return .webp
        }
        if PNMHead(bytes) != nil { return .pnm }
        // "%PDF-" may stand anywhere in the first 1,024 bytes (ISO 32000, implementation note 13).
        if bytes.prefix(1_024).firstRange(of: [UInt8]("%PDF-".utf8)) != nil { return .pdf }
        // A header can be damaged where the file's end is not.
        let end = bytes.suffix(1_024)
        if end.firstRange(of: [UInt8]("startxref".utf8)) != nil,
            end.firstRange(of: [UInt8]("%%EOF".utf8)) != nil
        {
            return .pdf
        }
        if otherKind(of: bytes) != nil { return nil }
        let isText = PlainTextReader.decode(bytes) != nil || PlainTextReader.mayBeOneByte(bytes)
        return isText ? .text : nil
    }

    /// Why bytes that ``sniff(_:)`` knows no kind for are not taken.
    ///
    /// - Parameters:
    ///   - bytes: The file, or its beginning.
    ///   - isWhole: Whether these are all its bytes.
    ///   - limits: What is too large.
    /// - Returns: `unsupported` with the name of a kind that is known but not taken, `tooLarge` or
    ///   `corrupt` where its head says so, else `notADocument`.
    public static func refusal(
        of bytes: [UInt8], isWhole: Bool, limits: RenderingLimits
    ) -> RenderingError {
        guard let kind = otherKind(of: bytes) else {
            return RenderingError(.notADocument, detail: "The bytes are of no known kind.")
        }
        do throws(RenderingError) {
            if let size = otherSize(of: bytes) {
                try limits.check(width: size.width, height: size.height)
            }
        } catch {
            return error
        }
        // A GIF file ends with a semicolon.
        if kind == "GIF", bytes.count > 10, isWhole, bytes.last(where: { $0 != 0 }) != 0x3b {
            return RenderingError(.corrupt, detail: "The GIF file is cut off.")
        }
        return RenderingError(.unsupported, detail: "The file is \(kind).")
    }

    /// The size that the head of a GIF or BMP file states; nil for other files.
    private static func otherSize(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        let reader = ByteReader(bytes, order: .little)
        switch otherKind(of: bytes) {
        case "GIF":
            guard let width = reader.uint16(at: 6), let height = reader.uint16(at: 8) else {
                return nil
            }
            return (width, height)
        case "BMP":
            // Negative heights are of rows from top to bottom.
            guard let width = reader.uint32(at: 18), let stated = reader.uint32(at: 22) else {
                return nil
            }
            let height = Int(Int32(truncatingIfNeeded: stated).magnitude)
            return (width, height)
        default: return nil
        }
    }

    /// The name of a kind that is known but not taken.
    static func otherKind(of bytes: [UInt8]) -> String? {
        // "BM" alone may begin a text; a picture has four zero bytes after its length.
        if bytes.starts(with: [0x42, 0x4d]), bytes.dropFirst(6).starts(with: [0, 0, 0, 0]) {
            return "BMP"
        }
        return otherSignatures.first { bytes.starts(with: $0.bytes) }?.name
    }

    private static let signatures: [(bytes: [UInt8], format: DocumentFormat)] = [
        ([UInt8]("%PDF-".utf8), .pdf),
        ([0x49, 0x49, 0x2a, 0x00], .tiff),
        ([0x4d, 0x4d, 0x00, 0x2a], .tiff),
        ([0x49, 0x49, 0x2b, 0x00], .tiff),
        ([0x4d, 0x4d, 0x00, 0x2b], .tiff),
        ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .png),
        ([0xff, 0xd8, 0xff], .jpeg),
        ([0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a], .jpeg2000),
        ([0xff, 0x4f, 0xff, 0x51], .jpeg2000),
    ]

    private static let otherSignatures: [(bytes: [UInt8], name: String)] = [
        ([UInt8]("GIF8".utf8), "GIF"),
        ([0x00, 0x00, 0x01, 0x00], "ICO"),
        ([UInt8]("{\\rtf".utf8), "RTF"),
        ([UInt8]("%!PS".utf8), "PostScript"),
        ([0xd0, 0xcf, 0x11, 0xe0], "Microsoft Office 97"),
    ]
}

internal import CQPDF

/// The one owner of a PDF in qpdf's hands: opened or begun in `init`, closed in `deinit`.
///
/// Its objects are reached through ``PDFObjectHandle``, which keeps it open.
final class QPDFHandle {
    let pointer: qpdf_data
    /// qpdf reads from them until it is closed.
    private let original: UnsafeMutableBufferPointer<CChar>

    /// Begins an empty PDF.
    init() throws(PDFWritingError) {
        (pointer, original) = try Self.made(holding: [])
        guard qpdf_empty_pdf(pointer) & Self.errorBit == 0 else {
            throw error(PDFWritingError.Code.corrupt)
        }
    }

    /// Opens a PDF.
    init(_ bytes: [UInt8], password: String?) throws(PDFWritingError) {
        (pointer, original) = try Self.made(holding: bytes)
        let status = qpdf_read_memory(
            pointer, "original", original.baseAddress, UInt64(original.count), password)
        guard status & Self.errorBit == 0 else { throw error(.corrupt) }
    }

    deinit {
        var pointer: qpdf_data? = pointer
        qpdf_cleanup(&pointer)
        original.deallocate()
    }

    private static func made(
        holding bytes: [UInt8]
    ) throws(PDFWritingError) -> (qpdf_data, UnsafeMutableBufferPointer<CChar>) {
        guard let pointer = qpdf_init() else {
            throw PDFWritingError(.tooLarge, detail: "There is no memory for the PDF.")
        }
        // What qpdf says of bad files goes to standard error otherwise.
        qpdf_silence_errors(pointer)
        qpdf_set_suppress_warnings(pointer, 1)
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
        UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
        return (pointer, UnsafeMutableBufferPointer(rebasing: buffer[..<bytes.count]))
    }

    /// The number of pages; 0 where they cannot be counted.
    var pageCount: Int { max(0, Int(qpdf_get_num_pages(pointer))) }

    /// Whether the original is encrypted.
    var isEncrypted: Bool { qpdf_is_encrypted(pointer) != 0 }

    /// The version that the original's head states: "1.4".
    var version: String { String(cString: qpdf_get_pdf_version(pointer)) }

    var trailer: PDFObjectHandle { wrap(qpdf_get_trailer(pointer)) }
    var root: PDFObjectHandle { wrap(qpdf_get_root(pointer)) }

    /// A page's dictionary, with what it inherits from the tree of pages; from 1.
    func page(_ number: Int) throws(PDFWritingError) -> PDFObjectHandle {
        guard (1...max(1, pageCount)).contains(number) else {
            throw PDFWritingError(
                .noSuchPage, page: number, detail: "The PDF has \(pageCount) pages.")
        }
        let page = wrap(qpdf_get_page_n(pointer, number - 1))
        guard page.isDictionary else {
            throw PDFWritingError(.corrupt, page: number, detail: "The page is no dictionary.")
        }
        return page
    }

    /// Gives every page what it inherits, so that pages can be changed one by one.
    func flattenPageTree() throws(PDFWritingError) {
        guard qpdf_push_inherited_attributes_to_page(pointer) & Self.errorBit == 0 else {
            throw error(.corrupt)
        }
    }

    /// Adds a page after the last.
    func add(page: PDFObjectHandle) throws(PDFWritingError) {
        guard qpdf_add_page(pointer, pointer, page.number, 0) & Self.errorBit == 0 else {
            throw error(.corrupt)
        }
    }

    /// Writes the PDF, to standard output where there is no path; the same objects give the same bytes,
    /// unless they are encrypted.
    ///
    /// Filters other than those of pictures and Flate are replaced by Flate, as is the library's
    /// custom; all else is as it was. Saying so by `qpdf_set_decode_level` would undo the encryption.
    func write(to path: String?) throws(PDFWritingError) {
        guard qpdf_init_write(pointer, path) & Self.errorBit == 0 else { throw error(.unwritable) }
        qpdf_set_object_stream_mode(pointer, qpdf_o_preserve)
        qpdf_set_compress_streams(pointer, 1)
        qpdf_set_preserve_encryption(pointer, isEncrypted ? 1 : 0)
        // An encrypted file's keys hang on its identifier, which stays.
        if !isEncrypted { qpdf_set_deterministic_ID(pointer, 1) }
        // ISO 19005-2, 6.1.7.1: the keyword endstream shall be preceded by an end of line.
        qpdf_set_newline_before_endstream(pointer, 1)
        qpdf_set_minimum_pdf_version(pointer, "1.7")
        guard qpdf_write(pointer) & Self.errorBit == 0 else { throw error(.unwritable) }
    }

    func wrap(_ number: qpdf_oh) -> PDFObjectHandle {
        PDFObjectHandle(takingOwnershipOf: number, in: self)
    }

    /// The error that qpdf holds; a failure of the system has the reason given for it.
    func error(_ ofSystem: PDFWritingError.Code) -> PDFWritingError {
        guard let failure = qpdf_get_error(pointer) else {
            return PDFWritingError(.corrupt, detail: "qpdf gave no reason.")
        }
        let detail = String(cString: qpdf_get_error_message_detail(pointer, failure))
        switch qpdf_get_error_code(pointer, failure) {
        case qpdf_e_password: return PDFWritingError(.encrypted, detail: detail)
        case qpdf_e_system: return PDFWritingError(ofSystem, detail: detail)
        // What no class of qpdf's own is behind, as a rule the lack of memory.
        case qpdf_e_internal: return PDFWritingError(.tooLarge, detail: detail)
        default: return PDFWritingError(.corrupt, detail: detail)
        }
    }

    /// QPDF_ERRORS, a macro that Swift does not see.
    static let errorBit: QPDF_ERROR_CODE = 2
}

/// One thread only: "you may not access one qpdf_data simultaneously from multiple threads".
@available(*, unavailable)
extension QPDFHandle: Sendable {}

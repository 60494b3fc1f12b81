internal import CPoppler

/// The one owner of an open PDF: opened in `init`, closed in `deinit`.
struct PopplerDocumentHandle: ~Copyable {
    private let document: OpaquePointer

    /// Opens a PDF from its bytes, which poppler gets a copy of.
    init(bytes: [UInt8], password: String?) throws(RenderingError) {
        var failure: UnsafeMutablePointer<GError>?
        let opened = bytes.withUnsafeBytes {
            sohoa_document_open($0.baseAddress, $0.count, password, &failure)
        }
        guard let document = opened else {
            throw Self.error(takingOwnershipOf: failure, password: password)
        }
        self.document = document
    }

    deinit { sohoa_document_unref(document) }

    /// The number of pages that the file announces; 0 where its list of pages is broken.
    var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

    /// Opens a page.
    ///
    /// - Parameter number: The page, from 1.
    /// - Returns: The page.
    /// - Throws: `corrupt` where the file announces the page but does not have it.
    func page(_ number: Int) throws(RenderingError) -> PopplerPageHandle {
        guard let page = poppler_document_get_page(document, Int32(number - 1)) else {
            throw RenderingError(.corrupt, detail: "The page's object is missing or damaged.")
        }
        return PopplerPageHandle(takingOwnershipOf: page)
    }

    private static func error(
        takingOwnershipOf failure: UnsafeMutablePointer<GError>?, password: String?
    ) -> RenderingError {
        // nil without an error happens (pitfalls of poppler-glib).
        guard let failure else {
            return RenderingError(.corrupt, detail: "poppler cannot open the PDF.")
        }
        defer { g_error_free(failure) }
        guard sohoa_error_is_encrypted(failure) != 0 else {
            return RenderingError(.corrupt, detail: String(cString: failure.pointee.message))
        }
        return password == nil
            ? RenderingError(.encrypted, detail: "The PDF wants a password.")
            : RenderingError(.wrongPassword, detail: "The password does not open the PDF.")
    }
}

internal import CQPDF
internal import Glibc

/// The one owner of a PDF in the hands of qpdf, which says what its objects claim; poppler only draws.
final class PDFObjectsHandle {
    private let pointer: qpdf_data
    /// qpdf reads from them until it is closed.
    private let original: UnsafeMutableBufferPointer<CChar>
    /// The number of pages; 0 where they cannot be counted.
    let pageCount: Int

    /// Opens a PDF; nil where qpdf cannot.
    init?(bytes: [UInt8], password: String?) {
        guard let pointer = qpdf_init() else { return nil }
        qpdf_silence_errors(pointer)
        qpdf_set_suppress_warnings(pointer, 1)
        original = .allocate(capacity: max(1, bytes.count))
        UnsafeMutableRawBufferPointer(original).copyBytes(from: bytes)
        self.pointer = pointer
        let status = qpdf_read_memory(
            pointer, "original", original.baseAddress, UInt64(bytes.count), password)
        let isOpen = status & Self.errorBit == 0
        // Pages inherit from the tree above them.
        let isWhole =
            isOpen && qpdf_push_inherited_attributes_to_page(pointer) & Self.errorBit == 0
        pageCount = isWhole ? max(0, Int(qpdf_get_num_pages(pointer))) : 0
        guard isOpen else { return nil }
    }

    deinit {
        var pointer: qpdf_data? = pointer
        qpdf_cleanup(&pointer)
        original.deallocate()
    }

    /// The catalogue.
    var root: Object { wrap(qpdf_get_root(pointer)) }

    /// A page's dictionary, from 1; nil where there is none.
    func page(_ number: Int) -> Object? {
        guard (1...max(1, pageCount)).contains(number) else { return nil }
        let page = wrap(qpdf_get_page_n(pointer, number - 1))
        return page.isDictionary ? page : nil
    }

    fileprivate func wrap(_ number: qpdf_oh) -> Object { Object(number, in: self) }

    /// QPDF_ERRORS, a macro that Swift does not see.
    private static let errorBit: QPDF_ERROR_CODE = 2

    /// An object of the file; what is asked of the wrong kind is nil.
    final class Object {
        private let number: qpdf_oh
        private let document: PDFObjectsHandle
        private var pointer: qpdf_data { document.pointer }

        fileprivate init(_ number: qpdf_oh, in document: PDFObjectsHandle) {
            self.number = number
            self.document = document
        }

        deinit { qpdf_oh_release(pointer, number) }

        var isDictionary: Bool { qpdf_oh_is_dictionary(pointer, number) != 0 }
        var isStream: Bool { qpdf_oh_is_stream(pointer, number) != 0 }

        var isTrue: Bool {
            qpdf_oh_is_bool(pointer, number) != 0 && qpdf_oh_get_bool_value(pointer, number) != 0
        }

        /// The number that an indirect object has in the file, and no other; nil for a part of one.
        var identity: Int32? {
            qpdf_oh_is_indirect(pointer, number) != 0
                ? qpdf_oh_get_object_id(pointer, number) : nil
        }

        /// A name without its slash.
        var name: String? {
            guard qpdf_oh_is_name(pointer, number) != 0,
                let name = qpdf_oh_get_name(pointer, number)
            else { return nil }
            return String(String(cString: name).dropFirst())
        }

        var double: Double? {
            var value = 0.0
            guard qpdf_oh_get_value_as_number(pointer, number, &value) != 0 else { return nil }
            return value
        }

        var int: Int? { double.flatMap { Int(exactly: $0.rounded()) } }

        /// The elements of an array, at most `most`.
        func items(most: Int = 4_096) -> [Object]? {
            guard qpdf_oh_is_array(pointer, number) != 0 else { return nil }
            let count = min(most, Int(max(0, qpdf_oh_get_array_n_items(pointer, number))))
            return (0..<count).map {
                document.wrap(qpdf_oh_get_array_item(pointer, number, Int32($0)))
            }
        }

        /// The values of a dictionary, at most `most`.
        func values(most: Int) -> [Object] {
            guard isDictionary else { return [] }
            var keys: [String] = []
            qpdf_oh_begin_dict_key_iter(pointer, number)
            while keys.count < most, qpdf_oh_dict_more_keys(pointer) != 0,
                let key = qpdf_oh_dict_next_key(pointer)
            {
                keys.append(String(cString: key))
            }
            return keys.map { document.wrap(qpdf_oh_get_key(pointer, number, $0)) }
        }

        /// The value of a key of a dictionary or of a stream's dictionary; nil also for null.
        subscript(key: String) -> Object? {
            guard isDictionary || isStream else { return nil }
            let dictionary = isStream ? qpdf_oh_get_dict(pointer, number) : number
            defer { if isStream { qpdf_oh_release(pointer, dictionary) } }
            let value = document.wrap(qpdf_oh_get_key(pointer, dictionary, "/\(key)"))
            return qpdf_oh_is_null(pointer, value.number) != 0 ? nil : value
        }

        /// The bytes of a stream as they are in the file, decrypted; nil where there are none.
        func storedData() -> [UInt8]? { data(qpdf_dl_none) }

        /// The bytes of a stream with its filters undone, of which none may be able to swell them by
        /// much: not those of Flate.
        func plainData() -> [UInt8]? { data(qpdf_dl_generalized) }

        private func data(_ level: qpdf_stream_decode_level_e) -> [UInt8]? {
            guard isStream else { return nil }
            var bytes: UnsafeMutablePointer<UInt8>?
            var count = 0
            let status = qpdf_oh_get_stream_data(pointer, number, level, nil, &bytes, &count)
            // "The buffer is allocated with malloc(), and the caller is responsible for freeing it."
            defer { free(bytes) }
            guard status & PDFObjectsHandle.errorBit == 0 else { return nil }
            return Array(UnsafeBufferPointer(start: bytes, count: count))
        }
    }
}

/// qpdf wants one thread for one file.
@available(*, unavailable)
extension PDFObjectsHandle: Sendable {}

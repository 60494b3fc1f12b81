internal import CQPDF
internal import Glibc

/// The one owner of an object's number in an open PDF; what is asked of the wrong kind is nil.
final class PDFObjectHandle {
    let number: qpdf_oh
    let document: QPDFHandle

    init(takingOwnershipOf number: qpdf_oh, in document: QPDFHandle) {
        self.number = number
        self.document = document
    }

    deinit { qpdf_oh_release(pointer, number) }

    var pointer: qpdf_data { document.pointer }

    var isDictionary: Bool { qpdf_oh_is_dictionary(pointer, number) != 0 }
    var isStream: Bool { qpdf_oh_is_stream(pointer, number) != 0 }
    var isArray: Bool { qpdf_oh_is_array(pointer, number) != 0 }
    var isNull: Bool { qpdf_oh_is_null(pointer, number) != 0 }
    var isTrue: Bool {
        qpdf_oh_is_bool(pointer, number) != 0 && qpdf_oh_get_bool_value(pointer, number) != 0
    }

    /// The object's place in the file, the same for the same object; nil for a part of another.
    var identity: Identity? {
        guard qpdf_oh_is_indirect(pointer, number) != 0 else { return nil }
        return Identity(
            number: qpdf_oh_get_object_id(pointer, number),
            generation: qpdf_oh_get_generation(pointer, number))
    }

    /// What an indirect object is known by.
    struct Identity: Hashable {
        var number: Int32
        var generation: Int32
    }

    /// The name without its slash.
    var name: String? {
        guard qpdf_oh_is_name(pointer, number) != 0, let name = qpdf_oh_get_name(pointer, number)
        else { return nil }
        return String(String(cString: name).dropFirst())
    }

    /// An integer or real number.
    var double: Double? {
        var value = 0.0
        guard qpdf_oh_get_value_as_number(pointer, number, &value) != 0 else { return nil }
        return value
    }

    var int: Int? { double.flatMap { Int(exactly: $0.rounded()) } }

    /// A string in Unicode.
    var text: String? {
        guard qpdf_oh_is_string(pointer, number) != 0 else { return nil }
        var length = 0
        guard let bytes = qpdf_oh_get_binary_utf8_value(pointer, number, &length) else {
            return nil
        }
        let buffer = UnsafeBufferPointer(start: bytes, count: length)
        return String(decoding: buffer.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The elements of an array.
    var items: [PDFObjectHandle]? {
        guard isArray else { return nil }
        return (0..<max(0, qpdf_oh_get_array_n_items(pointer, number))).map {
            document.wrap(qpdf_oh_get_array_item(pointer, number, $0))
        }
    }

    /// The elements of an array of numbers.
    var numbers: [Double]? { items?.map { $0.double ?? .nan } }

    /// The keys of a dictionary or of a stream's dictionary, without slashes, sorted.
    var keys: [String] {
        guard isDictionary || isStream else { return [] }
        let dictionary = isStream ? qpdf_oh_get_dict(pointer, number) : number
        defer { if isStream { qpdf_oh_release(pointer, dictionary) } }
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(pointer, dictionary)
        while qpdf_oh_dict_more_keys(pointer) != 0, let key = qpdf_oh_dict_next_key(pointer) {
            keys.append(String(String(cString: key).dropFirst()))
        }
        return keys
    }

    /// The value of a key of a dictionary or of a stream's dictionary; nil also for null.
    subscript(key: String) -> PDFObjectHandle? {
        guard isDictionary || isStream else { return nil }
        let dictionary = isStream ? qpdf_oh_get_dict(pointer, number) : number
        defer { if isStream { qpdf_oh_release(pointer, dictionary) } }
        let value = document.wrap(qpdf_oh_get_key(pointer, dictionary, "/\(key)"))
        return value.isNull ? nil : value
    }

    /// The bytes of a stream, every filter but those of pictures undone.
    func decodedData() throws(PDFWritingError) -> [UInt8] {
        try data { qpdf_oh_get_stream_data(pointer, number, qpdf_dl_generalized, nil, $0, $1) }
    }

    /// The bytes of all the content streams of a page, one after the other.
    func pageContent() throws(PDFWritingError) -> [UInt8] {
        try data { qpdf_oh_get_page_content_data(pointer, number, $0, $1) }
    }

    private func data(
        _ get: (
            UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>
        ) -> QPDF_ERROR_CODE
    ) throws(PDFWritingError) -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = get(&bytes, &count)
        // "The buffer is allocated with malloc(), and the caller is responsible for freeing it."
        defer { free(bytes) }
        guard status & QPDFHandle.errorBit == 0 else { throw document.error(.corrupt) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}

internal import CQPDF

extension QPDFHandle {
    /// An object from its text: "<< /Type /Page >>".
    ///
    /// - Precondition: the text is of this room's making.
    func object(_ text: String) -> PDFObjectHandle {
        let object = wrap(qpdf_oh_parse(pointer, text))
        precondition(
            qpdf_oh_is_initialized(pointer, object.number) != 0, "“\(text)” is no object of a PDF.")
        return object
    }

    /// A string from any text.
    func string(_ text: String) -> PDFObjectHandle {
        wrap(
            Array(text.utf8CString).withUnsafeBufferPointer {
                qpdf_oh_new_binary_unicode_string(pointer, $0.baseAddress, $0.count - 1)
            })
    }

    /// A number.
    func number(_ value: Double) -> PDFObjectHandle {
        wrap(qpdf_oh_new_real_from_string(pointer, value.asPDF))
    }

    /// An array of these objects.
    func array(_ items: [PDFObjectHandle]) -> PDFObjectHandle {
        let array = wrap(qpdf_oh_new_array(pointer))
        for item in items { qpdf_oh_append_item(pointer, array.number, item.number) }
        return array
    }

    /// The object with a number of its own, for others to refer to.
    func indirect(_ object: PDFObjectHandle) -> PDFObjectHandle {
        wrap(qpdf_make_indirect_object(pointer, object.number))
    }

    /// A stream.
    ///
    /// - Parameters:
    ///   - data: The bytes, compressed already where there is a filter.
    ///   - entries: What its dictionary has besides, as text between << and >>.
    ///   - filter: The filter's name and parameters as text; nil for none.
    /// - Returns: The stream, an object of its own.
    func stream(
        _ data: [UInt8], entries: String = "", filter: (name: String, parameters: String?)? = nil
    ) -> PDFObjectHandle {
        let stream = wrap(qpdf_oh_new_stream(pointer))
        stream.copyEntries(from: object("<< \(entries) >>"))
        stream.replaceData(data, filter: filter)
        return stream
    }
}

extension PDFObjectHandle {
    /// Sets a key of a dictionary or of a stream's dictionary; nil takes it away.
    func set(_ key: String, _ value: PDFObjectHandle?) {
        let dictionary = isStream ? qpdf_oh_get_dict(pointer, number) : number
        defer { if isStream { qpdf_oh_release(pointer, dictionary) } }
        if let value {
            qpdf_oh_replace_key(pointer, dictionary, "/\(key)", value.number)
        } else {
            qpdf_oh_remove_key(pointer, dictionary, "/\(key)")
        }
    }

    /// Takes over all the entries of another dictionary but those of a stream's filters.
    func copyEntries(from other: PDFObjectHandle) {
        for key in other.keys where !["Length", "Filter", "DecodeParms"].contains(key) {
            if let value = other[key] { set(key, value) }
        }
    }

    /// A dictionary with the same entries, which may be changed without changing this one.
    func copy() -> PDFObjectHandle {
        let copy = document.object("<< >>")
        copy.copyEntries(from: self)
        return copy
    }

    /// Gives a stream other bytes.
    func replaceData(_ data: [UInt8], filter: (name: String, parameters: String?)? = nil) {
        let name = document.object(filter.map { "/\($0.name)" } ?? "null")
        let parameters = document.object(filter?.parameters ?? "null")
        data.withUnsafeBufferPointer {
            qpdf_oh_replace_stream_data(
                pointer, number, $0.baseAddress, $0.count, name.number, parameters.number)
        }
    }
}

import CZLib
import FoundationEssentials

/// JSON packed by zlib (RFC 1950): the words of a page with their boxes take a sixth of their size.
///
/// A byte that no JSON begins with, four bytes of the JSON's length, most significant first, then the
/// stream. The same value gives the same bytes.
enum PackedJSON {
    private static let sign: UInt8 = 1
    private static let headLength = 5
    /// The longest JSON that is unpacked, in bytes: a damaged length must not take all the memory.
    private static let largestLength = 256 << 20

    /// Packs a value.
    static func data(of value: some Encodable) throws -> Data {
        pack(try StoredJSON.data(of: value))
    }

    /// Reads what ``data(of:)`` made.
    static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        try StoredJSON.value(type, from: unpack(data))
    }

    /// Whether these bytes are packed JSON, not JSON itself.
    static func isPacked(_ data: Data) -> Bool { data.first == sign }

    /// Packs JSON.
    static func pack(_ json: Data) -> Data {
        var length = compressBound(uLong(json.count))
        let packed = [UInt8](unsafeUninitializedCapacity: Int(length)) { target, count in
            let source = [UInt8](json)
            let code = compress2(
                target.baseAddress, &length, source, uLong(source.count),
                Z_DEFAULT_COMPRESSION)
            precondition(code == Z_OK, "There is room for what zlib makes of any bytes.")
            count = Int(length)
        }
        let size = UInt32(json.count)
        let head = [sign] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> UInt32($0)) }
        return Data(head + packed)
    }

    /// Unpacks JSON.
    static func unpack(_ data: Data) throws -> Data {
        let bytes = [UInt8](data)
        guard bytes.count > headLength, bytes[0] == sign else {
            throw CatalogueError(.damaged, detail: "no packed JSON")
        }
        let size = bytes[1..<headLength].reduce(0) { $0 << 8 | Int($1) }
        guard size <= largestLength else {
            throw CatalogueError(.damaged, detail: "packed JSON of \(size) bytes")
        }
        var length = uLong(size)
        var code = Z_OK
        let json = [UInt8](unsafeUninitializedCapacity: size) { target, count in
            bytes[headLength...].withUnsafeBufferPointer { source in
                code = uncompress(
                    target.baseAddress, &length, source.baseAddress, uLong(source.count))
            }
            count = code == Z_OK ? Int(length) : 0
        }
        guard code == Z_OK, json.count == size else {
            throw CatalogueError(.damaged, detail: "packed JSON: zlib code \(code)")
        }
        return Data(json)
    }
}

import HTTPTypes
import Hummingbird

/// Refuses addresses that are none, before anything is made of them: escapes without digits, bytes
/// that are not UTF-8, control characters, steps upwards, backslashes.
struct AddressGuard: RouterMiddleware {
    /// The most bytes of a path and its query.
    static let longest = 16_384

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let address = request.head.path, Self.isSound(address) else {
            throw WebError(.badRequest, detail: "the address is none")
        }
        return try await next(request, context)
    }

    /// Whether a path, with or without a query, is an address that a browser would send.
    static func isSound(_ address: String) -> Bool {
        guard address.utf8.count <= longest, address.utf8.first == UInt8(ascii: "/"),
            address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
        else { return false }
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard let text = decoded(path) else { return false }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        return !text.contains("\\") && !parts.contains("..") && !parts.contains(".")
            && !parts.dropFirst().dropLast().contains("")
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    /// The text of percent-encoded bytes; nil where they are no UTF-8.
    private static func decoded(_ encoded: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var rest = encoded[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit),
                let low = rest.popFirst().flatMap(digit)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

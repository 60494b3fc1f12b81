/// What a person's browser or program shows to be let in: 32 bytes that nobody can foretell.
///
/// Only its digest is kept: whoever reads the catalogue cannot be let in by it.
public struct Secret: Sendable {
    private static let byteCount = 32

    /// The secret as it is shown: 43 characters of base64url.
    public let text: String

    /// A new secret.
    public init() {
        text = Base64URL.text(of: SodiumHandle.randomBytes(Self.byteCount))
    }

    /// Takes up a secret that is shown; nil where it has not the form of one.
    public init?(text: String) {
        guard let bytes = Base64URL.bytes(of: text), bytes.count == Self.byteCount else {
            return nil
        }
        self.text = text
    }

    /// Its SHA-256 in 64 hexadecimal digits: what is kept.
    public var digest: String {
        SodiumHandle.sha256(of: Array(text.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Whether a digest that is kept is its own.
    public func matches(digest: String) -> Bool { Self.areEqual(digest, self.digest) }

    /// Whether two texts are equal, in a time that does not tell where they differ.
    public static func areEqual(_ one: String, _ other: String) -> Bool {
        SodiumHandle.areEqual(Array(one.utf8), Array(other.utf8))
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says that it is one, and not which: what is printed may be kept by others.
    public var description: String { "Secret" }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

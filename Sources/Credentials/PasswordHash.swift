@_spi(_Unicode) import Swift

/// What is kept of a password: its hash by Argon2id, from which it cannot be had back.
///
/// Three passes over 256 MiB (libsodium's `MODERATE`), some half a second of a core: whoever lets many
/// sign in at once has to let them wait for each other.
public struct PasswordHash: Sendable, Hashable {
    /// How many bytes of UTF-8 a password may have, in Unicode's composed form (NFC).
    public static let lengths = 8...1024

    /// The hash as it is kept: "$argon2id$v=19$…".
    public let text: String

    /// Hashes a password; it takes time on purpose.
    ///
    /// - Throws: ``CredentialsError``.
    public init(of password: String) throws(CredentialsError) {
        let bytes = password.composedBytes
        guard bytes.count >= Self.lengths.lowerBound else { throw .tooShort }
        guard bytes.count <= Self.lengths.upperBound else { throw .tooLong }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .controlCharacter }
        guard let hash = SodiumHandle.passwordHash(of: bytes) else { throw .noMemory }
        text = hash
    }

    /// Takes up a hash that was kept.
    public init(text: String) {
        self.text = text
    }

    /// A hash of what nobody knows, to be asked where there is no such account: so the time of an
    /// answer does not tell which accounts there are.
    ///
    /// - Throws: ``CredentialsError``, `noMemory`.
    public static func ofNobody() throws(CredentialsError) -> PasswordHash {
        try nobody.get()
    }

    private static let nobody = Result { () throws(CredentialsError) in
        try PasswordHash(of: Secret().text)
    }

    /// Whether this is the hash of a password; it takes as long as hashing.
    public func matches(_ password: String) -> Bool {
        let bytes = password.composedBytes
        guard Self.lengths.contains(bytes.count) else { return false }
        return SodiumHandle.isHash(text, of: bytes)
    }
}

extension String {
    /// The UTF-8 of the composed form: a keyboard may send a letter and its mark one by one.
    fileprivate var composedBytes: [UInt8] {
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return Array(String(scalars).utf8)
    }
}

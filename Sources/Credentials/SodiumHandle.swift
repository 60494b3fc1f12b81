import CSodium

/// libsodium's functions, with memory of our own.
enum SodiumHandle {
    /// The library is to be told once that it begins; it is told in the first use of anything here.
    private static let isReady: Bool = {
        precondition(sodium_init() >= 0, "libsodium starts wherever there are random numbers.")
        return true
    }()

    /// The hash of a password by Argon2id, as a text that says how it was made; nil where there is not
    /// enough memory.
    static func passwordHash(of password: [UInt8]) -> String? {
        guard isReady else { return nil }
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let failed = crypto_pwhash_str(
            &text, password.map { CChar(bitPattern: $0) }, UInt64(password.count),
            UInt64(crypto_pwhash_opslimit_moderate()), crypto_pwhash_memlimit_moderate())
        guard failed == 0 else { return nil }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a text is the hash of a password.
    static func isHash(_ text: String, of password: [UInt8]) -> Bool {
        guard isReady, text.utf8.count < crypto_pwhash_strbytes() else { return false }
        return crypto_pwhash_str_verify(
            text, password.map { CChar(bitPattern: $0) }, UInt64(password.count)) == 0
    }

    /// Bytes that nobody can foretell.
    static func randomBytes(_ count: Int) -> [UInt8] {
        guard isReady else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// The SHA-256 of bytes.
    static func sha256(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    /// Whether bytes are equal, in a time that does not tell where they differ.
    static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }
}

/// Why a password is none.
public enum CredentialsError: Error, Sendable, Hashable {
    /// It has less bytes of UTF-8 than ``PasswordHash/lengths`` allows.
    case tooShort
    /// It has more.
    case tooLong
    /// A NUL or another control character is in it.
    case controlCharacter
    /// There is not enough memory to hash it.
    case noMemory
}

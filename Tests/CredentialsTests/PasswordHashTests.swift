import Testing

@testable import Credentials

// One after the other: each takes a quarter of a gigabyte.
@Suite(.serialized) struct PasswordHashTests {
    @Test func aPasswordIsKnownByItsHashAndNoOther() throws {
        let hash = try PasswordHash(of: "mật khẩu dài")
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=262144,t=3,p=1$"))
        #expect(hash.matches("mật khẩu dài"))
        #expect(!hash.matches("mat khau dai"))
        // The marks one by one, as some keyboards send them.
        #expect(
            PasswordHash(text: hash.text).matches("ma\u{323}\u{302}t kha\u{302}\u{309}u da\u{300}i")
        )
        #expect(try PasswordHash(of: "mật khẩu dài") != hash)
    }

    @Test(arguments: [
        ("", CredentialsError.tooShort), ("1234567", .tooShort), ("mậtkh", .tooShort),
        (String(repeating: "x", count: 1025), .tooLong), ("12345678\u{0}", .controlCharacter),
        ("1234567\n8", .controlCharacter),
    ])
    func whatIsNoPasswordIsRefused(password: String, error: CredentialsError) {
        #expect(throws: error) { try PasswordHash(of: password) }
    }

    @Test(arguments: [
        "", "x", "$argon2id$v=19$m=262144,t=3,p=1$", String(repeating: "$", count: 500),
    ])
    func whatIsNoHashIsNobodysPassword(text: String) {
        #expect(!PasswordHash(text: text).matches("mật khẩu dài"))
    }

    @Test func nobodysHashIsAlwaysTheSame() throws {
        #expect(try PasswordHash.ofNobody() == PasswordHash.ofNobody())
        #expect(!(try PasswordHash.ofNobody().matches("mật khẩu dài")))
    }
}

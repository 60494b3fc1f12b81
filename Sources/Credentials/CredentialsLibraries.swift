internal import CSodium

/// The library that secrets are kept with.
public enum CredentialsLibraries {
    /// The version of libsodium.
    public static var sodiumVersion: String {
        sodium_version_string().map { String(cString: $0) } ?? ""
    }
}

/// A library that this process uses, as the library itself says.
public struct LibraryVersion: Sendable, Hashable {
    /// Its name: "libtiff".
    public var name: String
    /// Its version: "4.5.0".
    public var version: String

    /// Creates a version.
    public init(_ name: String, _ version: String) {
        self.name = name
        self.version = version
    }
}

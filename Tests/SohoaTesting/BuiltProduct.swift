import Foundation

/// An executable of this package, as it stands beside the tests.
public enum BuiltProduct {
    /// Where it is: the tests are built into the same folder.
    public static func path(of name: String) -> String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent(name).path
    }
}

/// A known fault of a library, and the versions that have it.
///
/// A short list by hand, of faults that bear on what we do with the library: Debian's security tracker
/// knows them all, and is for `apt` to ask.
struct Advisory {
    /// What tells whether a version has the fault.
    enum Versions {
        /// This Debian package, of a release whose versions begin so, before the one given.
        case package(String, release: String, before: String)
        /// The library's own version, from the first up to but not including the second.
        case library(from: String, before: String)
    }

    /// The library.
    var library: String
    /// The versions with the fault.
    var versions: Versions
    /// What is wrong.
    var fault: LibraryFault

    static let all = [
        Advisory(
            library: "libtiff",
            versions: .package("libtiff6", release: "4.5.0-6", before: "4.5.0-6+deb12u4"),
            fault: .updatesMissing),
        Advisory(
            library: "leptonica", versions: .library(from: "1.0", before: "1.87"),
            fault: .directoryLoop),
        // Mended in three of its branches.
        Advisory(
            library: "SQLite", versions: .library(from: "3.7.0", before: "3.44.6"),
            fault: .walReset),
        Advisory(
            library: "SQLite", versions: .library(from: "3.45.0", before: "3.50.7"),
            fault: .walReset),
        Advisory(
            library: "SQLite", versions: .library(from: "3.51.0", before: "3.51.3"),
            fault: .walReset),
    ]

    /// Whether an installed version has the fault.
    func concerns(_ version: String, packages: InstalledPackages) -> Bool {
        switch versions {
        case .package(let name, let release, let fixed):
            guard let installed = packages[name], installed.hasPrefix(release) else { return false }
            return DebianVersion(installed) < DebianVersion(fixed)
        case .library(let first, let fixed):
            let installed = DebianVersion(version)
            return !(installed < DebianVersion(first)) && installed < DebianVersion(fixed)
        }
    }
}

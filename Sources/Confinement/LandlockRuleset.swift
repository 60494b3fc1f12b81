internal import CLinux
internal import Glibc

/// The one owner of a Landlock ruleset: made in `init`, closed in `deinit`.
///
/// Everything that the kernel's version can refuse is refused: all access to files but the reading
/// that is allowed, TCP, and signals and abstract sockets to outside. Denials are logged by the
/// kernel as it is set to: a worker that has to be stopped is worth a line.
struct LandlockRuleset: ~Copyable {
    private let descriptor: Int32

    /// Begins a ruleset that allows nothing; nil where the kernel has no Landlock.
    init?(version: Int) {
        guard version >= 1 else { return nil }
        let made = sohoa_landlock_create(
            Self.fileRights(version: version), version >= 4 ? Self.networkRights : 0,
            version >= 6 ? Self.scopes : 0)
        guard made >= 0 else { return nil }
        descriptor = made
    }

    deinit { close(descriptor) }

    /// Allows a file, or all files under a folder, to be read; nothing where there is none.
    func allowReading(_ path: String) {
        let place = open(path, sohoa_o_path | O_CLOEXEC)
        guard place >= 0 else { return }
        defer { close(place) }
        var status = stat()
        guard fstat(place, &status) == 0 else { return }
        // The rights of folders are refused for a file.
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let access = isFolder ? Self.readFile | Self.readFolder : Self.readFile
        _ = sohoa_landlock_allow(descriptor, access, place)
    }

    /// Binds this thread, for the rest of its life; false where the kernel refuses.
    func enforce() -> Bool { sohoa_landlock_enforce(descriptor) == 0 }

    // The kernel's numbers (linux/landlock.h), of which Debian's headers lack the newest.

    private static let readFile: UInt64 = 1 << 2
    private static let readFolder: UInt64 = 1 << 3
    /// Binding and connecting.
    private static let networkRights: UInt64 = 1 << 0 | 1 << 1
    /// Abstract Unix sockets, and signals.
    private static let scopes: UInt64 = 1 << 0 | 1 << 1

    /// All rights to files that a version of the interface knows.
    private static func fileRights(version: Int) -> UInt64 {
        let count =
            switch version {
            // Executing, writing, reading, listing, removing and making of seven kinds.
            case ...1: 13
            // Moving between folders.
            case 2: 14
            // Truncating.
            case 3...4: 15
            // Commands to devices.
            default: 16
            }
        return 1 << UInt64(count) - 1
    }
}

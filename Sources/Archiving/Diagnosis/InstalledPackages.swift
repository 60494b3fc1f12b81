/// The packages that are installed, as Debian's package manager has written down; no program is
/// started to know.
struct InstalledPackages {
    private let versions: [String: String]

    /// Reads the list; without one, nothing is known to be installed.
    init(path: String = "/var/lib/dpkg/status") {
        self.init(parsing: (try? FileBytes.all(of: path, limit: 64 << 20)) ?? [])
    }

    /// Takes a list apart: paragraphs of "Package: …", "Status: …", "Version: …".
    init(parsing bytes: [UInt8]) {
        var versions: [String: String] = [:]
        var (name, status, version) = ("", "", "")
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines + [[]] {
            if line.isEmpty {
                if status.hasSuffix(" installed") { versions[name] = version }
                (name, status, version) = ("", "", "")
            } else if let value = Self.value(of: "Package: ", in: line) {
                name = value
            } else if let value = Self.value(of: "Status: ", in: line) {
                status = value
            } else if let value = Self.value(of: "Version: ", in: line) {
                version = value
            }
        }
        self.versions = versions
    }

    /// The version of a package; nil where it is not known to be installed.
    subscript(name: String) -> String? { versions[name] }

    private static func value(of field: String, in line: ArraySlice<UInt8>) -> String? {
        line.starts(with: field.utf8)
            ? String(decoding: line.dropFirst(field.utf8.count), as: UTF8.self) : nil
    }
}

internal import Foundation

/// Reads compressed files with the system's own programs.
enum Decompression {
    /// The text of an `.xz` file.
    static func text(of url: URL) throws(TrainingError) -> String {
        String(decoding: try Tool.output(of: "xz", ["-dc", url.path]), as: UTF8.self)
    }

    /// Unpacks a tar archive, compressed or not, into a folder that exists.
    static func unpack(_ archive: URL, into folder: URL) throws(TrainingError) {
        _ = try Tool.output(of: "tar", ["-xf", archive.path, "-C", folder.path])
    }
}

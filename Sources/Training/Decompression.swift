internal import Foundation

/// Reads compressed files with the system's own programs.
enum Decompression {
    /// The text of an `.xz` file.
    static func text(of url: URL) throws(TrainingError) -> String {
        String(decoding: try output(of: "xz", ["-dc", url.path]), as: UTF8.self)
    }

    /// Unpacks a tar archive, compressed or not, into a folder that exists.
    static func unpack(_ archive: URL, into folder: URL) throws(TrainingError) {
        _ = try output(of: "tar", ["-xf", archive.path, "-C", folder.path])
    }

    private static func output(
        of program: String, _ arguments: [String]
    ) throws(TrainingError) -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        let command = ([program] + arguments).joined(separator: " ")
        do { try process.run() } catch {
            throw TrainingError(.toolFailed, detail: "\(command): \(error)")
        }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TrainingError(
                .toolFailed, detail: "\(command): exit \(process.terminationStatus)")
        }
        return data
    }
}

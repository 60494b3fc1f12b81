import Foundation

/// An archive of files in one file, as `unzip` reads it.
public struct ZIPArchive {
    /// `unzip` found something wrong.
    public struct Malformed: Error {
        /// Its exit code.
        public var status: Int32
    }

    private let path: String

    /// Opens an archive, every part of which is read and checked.
    public init(at path: String) throws {
        self.path = path
        _ = try run(["-tqq", path])
    }

    /// The names of the files in it, in their order.
    public func names() throws -> [String] {
        String(decoding: try run(["-Z1", path]), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    /// The bytes of a file in it.
    public func bytes(of name: String) throws -> [UInt8] {
        // Brackets would be a pattern.
        try run(["-p", path, name.replacingOccurrences(of: "[", with: "\\[")])
    }

    private func run(_ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Malformed(status: process.terminationStatus)
        }
        return [UInt8](bytes)
    }
}

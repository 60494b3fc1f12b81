import Foundation

/// A program of the system that looks into our results: qpdf, pdftotext.
public enum Tool {
    /// How a program ended.
    public struct Result {
        /// The exit code.
        public var status: Int32
        /// What came on standard output.
        public var output: [UInt8]

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a program and waits for its end; what it says on standard error is shown nowhere.
    public static func run(_ arguments: String...) throws -> Result {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: [UInt8](data))
    }
}

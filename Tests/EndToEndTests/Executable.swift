import Foundation
import Ingestion
import SohoaTesting

/// The real executable, as it stands beside the tests.
enum Executable {
    /// How a run of it ended.
    struct Result {
        /// The exit code.
        var status: Int32
        /// What came on standard output.
        var output: [UInt8]
        /// What came on standard error.
        var messages: String

        /// Standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Where it is: the tests are built into the same folder.
    static var path: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("sohoa").path
    }

    /// It as a process that reads untrusted files.
    static var worker: WorkerCommand { WorkerCommand(executable: path, arguments: ["work"]) }

    /// Runs `sohoa` with these arguments and waits for its end.
    static func run(
        _ arguments: [String], in folder: borrowing TemporaryFolder, input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> Result {
        try run(path, arguments, in: folder.path, input: input, environment: environment)
    }

    /// Runs a shell script in which "$sohoa" is the executable.
    static func runShell(
        _ script: String, in folder: borrowing TemporaryFolder
    ) throws -> Result {
        try run(
            "/bin/sh", ["-c", script], in: folder.path, input: [], environment: ["sohoa": path])
    }

    private static func run(
        _ executable: String, _ arguments: [String], in folder: String, input: [UInt8],
        environment: [String: String]
    ) throws -> Result {
        // Files, not pipes: nobody has to read one stream while the other fills.
        let streams = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = Self.environment(with: environment)
        try streams.write(input, to: "input")
        try streams.write([], to: "output")
        try streams.write([], to: "messages")
        process.standardInput = FileHandle(forReadingAtPath: streams.path + "/input")
        process.standardOutput = FileHandle(forWritingAtPath: streams.path + "/output")
        process.standardError = FileHandle(forWritingAtPath: streams.path + "/messages")
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try streams.read("output"),
            messages: String(decoding: try streams.read("messages"), as: UTF8.self))
    }

    /// Our environment without what would change the messages or the models, and with these.
    static func environment(with variables: [String: String]) -> [String: String] {
        var ours = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SOHOA_DATA"] { ours[name] = nil }
        return ours.merging(variables) { $1 }
    }
}

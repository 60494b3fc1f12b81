internal import Foundation

/// Runs the system's own programs.
enum Tool {
    /// What a program writes to its standard output.
    static func output(
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

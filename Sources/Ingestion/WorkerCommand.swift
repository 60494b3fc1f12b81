/// How a worker process is started.
public struct WorkerCommand: Sendable, Hashable {
    /// The executable's absolute path.
    public var executable: String
    /// What follows its name.
    public var arguments: [String]

    /// Creates a command.
    public init(executable: String, arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }
}

public import Ingestion

/// How the site is run.
public struct WebServerSettings: Sendable, Hashable {
    /// The address to listen at: an IP address or a name of this machine.
    public var address: String
    /// The port; 0 for any that is free.
    public var port: Int
    /// Other names by which browsers may call the site.
    public var hostNames: [String]
    /// Whether people must sign in.
    public var demandsAccounts: Bool
    /// The name that stands beside what is done where there are no accounts.
    public var localName: String
    /// The folder with the language models, where one was named.
    public var data: String?
    /// How a process is started that reads untrusted files.
    public var worker: WorkerCommand

    /// Creates settings; without a worker named, this executable is one.
    public init(
        address: String, port: Int, hostNames: [String], demandsAccounts: Bool, localName: String,
        data: String? = nil,
        worker: WorkerCommand = WorkerCommand(
            executable: Machine.executable, arguments: ["work"])
    ) {
        self.address = address
        self.port = port
        self.hostNames = hostNames
        self.demandsAccounts = demandsAccounts
        self.localName = localName
        self.data = data
        self.worker = worker
    }
}

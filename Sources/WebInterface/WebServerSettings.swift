public import Ingestion

/// How the site is run.
public struct WebServerSettings: Sendable, Hashable {
    /// How passwords and documents are kept from being read on their way.
    public enum Transport: Sendable, Hashable {
        /// Not at all: on this machine alone.
        case plain
        /// By a proxy in front, at this machine or at one of these network addresses.
        case proxies([String])
    }

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
    /// How what is sent is kept from being read on its way.
    public var transport: Transport
    /// How old a view may be of what other processes change.
    ///
    /// What is changed through this server is seen at once.
    public var viewAge: Duration
    /// How long a sender may rest, and take for a head or the beginning of a body.
    ///
    /// A reader may rest twice as long.
    public var patience: Duration

    /// Creates settings; without a worker named, this executable is one.
    public init(
        address: String, port: Int, hostNames: [String], demandsAccounts: Bool, localName: String,
        transport: Transport = .plain, viewAge: Duration = .zero,
        patience: Duration = .seconds(30),
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
        self.transport = transport
        self.viewAge = viewAge
        self.patience = patience
    }

    /// Whether a network address is this machine itself or a proxy that was named.
    func trusts(_ peer: String) -> Bool {
        if peer == "::1" || peer.hasPrefix("127.") { return true }
        guard case .proxies(let named) = transport else { return false }
        return named.contains(peer)
    }
}

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

    /// Creates settings.
    public init(
        address: String, port: Int, hostNames: [String], demandsAccounts: Bool, localName: String
    ) {
        self.address = address
        self.port = port
        self.hostNames = hostNames
        self.demandsAccounts = demandsAccounts
        self.localName = localName
    }
}

public import Archiving
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The web pages and the API of an archive.
public struct WebServer: Sendable {
    private let site: Site
    private let group: ServiceGroup

    /// Creates a server; nothing listens yet.
    ///
    /// - Parameters:
    ///   - archive: What is shown and changed.
    ///   - settings: How the site is run.
    ///   - ready: Told the port once the server listens.
    public init(
        archive: Archive, settings: WebServerSettings, ready: @escaping @Sendable (Int) -> Void
    ) {
        site = Site(archive: archive, settings: settings)
        var logger = Logger(label: "sohoa")
        logger.logLevel = .error
        let limits = ConnectionLimits()
        let peers = PeerConnections(most: limits.connectionsOfPeer, uncounted: settings.trusts)
        let application = Application(
            responder: Routes(site: site).responder,
            server: HTTPServerBuilder { responder in
                GuardedChannel(responder: responder, limits: limits, peers: peers)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? settings.port) },
            logger: logger)
        group = ServiceGroup(
            configuration: .init(
                services: [application], gracefulShutdownSignals: [], logger: logger))
    }

    /// Serves until it is told to stop.
    public func run() async throws {
        try await group.run()
        try await site.end()
    }

    /// Has requests that are being answered come to their end, and no new ones begin.
    public func stop() async {
        await group.triggerGracefulShutdown()
    }
}

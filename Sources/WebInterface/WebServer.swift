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
    ///   - pictures: The pictures of the archive's pages.
    ///   - intake: What takes uploads in and has them read.
    ///   - ready: Told the port once the server listens.
    public init(
        archive: Archive, settings: WebServerSettings, pictures: PagePictures,
        intake: ArchiveIntake, ready: @escaping @Sendable (Int) -> Void
    ) {
        site = Site(archive: archive, settings: settings, pictures: pictures, intake: intake)
        var logger = Logger(label: "sohoa")
        logger.logLevel = .error
        let limits = ConnectionLimits(
            patience: settings.patience, largestFile: intake.largest)
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
        let intake = site.intake
        try await site.making.run { intake?.stop(within: .seconds(5)) }
        try await site.end()
    }

    /// Has requests that are being answered come to their end, and no new ones begin.
    public func stop() async {
        await group.triggerGracefulShutdown()
    }
}

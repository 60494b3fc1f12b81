import Archiving
import ArgumentParser
import CatalogueStore
import Dispatch
import Glibc
import Ingestion
import Presentation
import WebInterface

/// `sohoa serve`: the archive in a browser.
struct ServeCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Gives an archive to browsers and programs, until it is told to stop.",
        discussion: """
            On this machine alone it is one person's and asks for no password, unless --accounts is \
            given. At any other address people sign in (sohoa user add), and what is sent has to be \
            encrypted, by a proxy in front (--behind-proxy).
            """)

    @Option(
        help: ArgumentHelp(
            "Where to listen; port 0 takes any that is free.", valueName: "address:port"))
    var listen = "127.0.0.1:8731"

    @Option(
        help: ArgumentHelp(
            "Another name by which browsers may call the site.", valueName: "name"))
    var host: [String] = []

    @Flag(help: "Have people sign in on this machine, too.")
    var accounts = false

    @Flag(
        help: """
            A proxy on this machine, or named by --proxy, encrypts; nobody else is answered.
            """)
    var behindProxy = false

    @Option(help: ArgumentHelp("The IP address of a proxy.", valueName: "address"))
    var proxy: [String] = []

    /// How many seconds a slow sender is waited for; shorter in tests.
    @Option(help: .hidden)
    var patience = 30

    @OptionGroup
    var reading: ReadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        try asking { () throws(ArchiveError) in try reading.sandbox.check() }
        guard let place = ListenAddress(listen) else { throw .usage(.listenAddress(listen)) }
        let lanes: Int
        let settings: IngestSettings
        do throws(UsageError) {
            lanes = try IngestRunSettings.lanes(reading)
            settings = try IngestRunSettings.reading(reading)
        } catch {
            throw .usage(error)
        }
        let transport = try transport(at: place)
        let demandsAccounts = accounts || !place.isLoopback
        if demandsAccounts {
            let accounts = try Self.accounts(in: archive)
            guard accounts.contains(where: { !$0.isDisabled }) else { throw .usage(.noAccounts) }
        }
        Self.allowConnections()
        let server = WebServer(
            archive: archive,
            settings: WebServerSettings(
                address: place.host, port: place.port, hostNames: host,
                demandsAccounts: demandsAccounts,
                localName: (Machine.environment("USER") ?? Machine.userName).composed,
                transport: transport, viewAge: .seconds(5),
                patience: .seconds(min(max(1, patience), 3_600)), data: reading.data,
                worker: .reader),
            pictures: PagePictures(archive: archive, worker: .reader),
            intake: ArchiveIntake(
                archive: archive,
                lane: .lane(archive: archive.path, data: reading.data, inBackground: true),
                lanes: lanes, settings: settings, largest: settings.largestFile)
        ) { port in
            StandardError.write(messages.serving(place.url(port: port)))
        }
        if let failure = Self.serve(server) {
            throw .usage(.cannotListen(listen, failure))
        }
        return .success
    }

    /// How what is sent is kept from being read on its way.
    private func transport(
        at place: ListenAddress
    ) throws(CommandFailure) -> WebServerSettings.Transport {
        guard behindProxy || proxy.isEmpty else { throw .usage(.proxyWithoutFlag) }
        if behindProxy { return .proxies(proxy) }
        guard place.isLoopback else { throw .usage(.unencrypted(listen)) }
        return .plain
    }

    /// Lets the process have as many files open as the server lets in connections, if it may.
    private static func allowConnections() {
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = min(max(limit.rlim_cur, 4_096), limit.rlim_max)
        setrlimit(files, &limit)
    }

    private static func accounts(in archive: Archive) throws(CommandFailure) -> [Account] {
        do throws(CatalogueError) {
            return try archive.catalogue.accounts()
        } catch {
            throw .archive(.catalogue(error))
        }
    }

    /// Serves until the process is told to end; returns why it could not.
    private static func serve(_ server: WebServer) -> String? {
        let ended = DispatchSemaphore(value: 0)
        let failure = Failure()
        CleanUp.shared.endOrderly {
            Task { await server.stop() }
            _ = ended.wait(timeout: .now() + .seconds(10))
        }
        let failed = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await server.run()
                ended.signal()
            } catch {
                failure.text = "\(error)"
                failed.signal()
            }
        }
        // Where it was told to end, the signal's thread ends the process.
        failed.wait()
        return failure.text
    }

    /// Why serving ended; written before and read after a semaphore's signal.
    private final class Failure: @unchecked Sendable {
        var text: String?
    }
}

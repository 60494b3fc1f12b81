import CatalogueStore
import Confinement
public import DocumentModel
public import Ingestion

/// Looks at the machine and at what is installed: whether sohoa can work here, and how well.
///
/// Nothing is changed but for a temporary file; one worker is started, which reads no document.
public struct Diagnosis {
    private let archive: String
    private let dictionaries: Result<DictionaryLocation, IngestionError>
    private let worker: WorkerCommand
    private let otherLibraries: [LibraryVersion]

    /// Creates a diagnosis.
    ///
    /// - Parameters:
    ///   - archive: The archive's folder, which need not exist.
    ///   - dictionaries: Where the language models are, or why they are nowhere.
    ///   - worker: How a process is started that reads untrusted files.
    ///   - libraries: The libraries that rooms beside this one use.
    public init(
        archive: String, dictionaries: Result<DictionaryLocation, IngestionError>,
        worker: WorkerCommand, libraries: [LibraryVersion]
    ) {
        self.archive = archive
        self.dictionaries = dictionaries
        self.worker = worker
        otherLibraries = libraries
    }

    /// Looks at everything.
    ///
    /// - Returns: What was found, good or not, in a set order.
    public func findings() -> [DiagnosisFinding] {
        Self.libraries(
            ReadingLibraries.versions + CatalogueLibraries.versions + otherLibraries,
            packages: InstalledPackages())
            + [languageFinding, dictionariesFinding, sandboxFinding, Self.databaseFinding]
            + Self.folder(archive) + [Self.memoryFinding] + Self.temporaryFolder
            + [Self.localeFinding(Machine.environment), Self.clockFinding(.now)]
    }

    /// The libraries, each with the faults that are known of its version.
    static func libraries(
        _ versions: [LibraryVersion], packages: InstalledPackages
    ) -> [DiagnosisFinding] {
        versions.map { library in
            let name = "\(library.name) \(library.version)"
            let faults = Advisory.all.filter {
                $0.library == library.name && $0.concerns(library.version, packages: packages)
            }
            guard let fault = faults.first?.fault else {
                return DiagnosisFinding(.library, of: name)
            }
            return DiagnosisFinding(
                .libraryFaulty, of: name, detail: fault.source, fault: fault)
        }
    }

    private var languageFinding: DiagnosisFinding {
        do {
            let models = try LanguageModelFile.find("vie")
            return DiagnosisFinding(
                .language, of: models.first?.path ?? "",
                detail: models.map { "\($0.kind.rawValue), \($0.size) bytes" }
                    .joined(separator: "; "))
        } catch {
            return DiagnosisFinding(.languageMissing, of: "vie", detail: error.detail)
        }
    }

    private var dictionariesFinding: DiagnosisFinding {
        do {
            let location = try dictionaries.get()
            try location.check()
            return DiagnosisFinding(.dictionaries, of: location.path)
        } catch {
            return DiagnosisFinding(.dictionariesMissing, detail: error.detail)
        }
    }

    private var sandboxFinding: DiagnosisFinding {
        do {
            let report = try SandboxProbe(command: worker).report()
            let holding = SandboxLayer.allCases.filter(report.layers.contains)
                .map { $0 == .landlock ? "landlock \(report.landlockVersion)" : $0.rawValue }
            guard !report.missing.isEmpty else {
                return DiagnosisFinding(.sandbox, detail: holding.joined(separator: ", "))
            }
            let missing = report.missing.map(\.rawValue).joined(separator: ", ")
            return DiagnosisFinding(
                SandboxDemand.isSet ? .sandboxDemanded : .sandboxPartial,
                detail: "missing: \(missing)")
        } catch {
            return DiagnosisFinding(.workerFails, detail: error.detail)
        }
    }
}

/// What may be found of the machine, by names that stay the same.
public enum DiagnosisCode: String, Sendable, Hashable, Codable, CaseIterable {
    /// How much a finding matters.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// All is well.
        case good
        /// Work goes on, but something should be changed.
        case advice
        /// Work cannot go on, or what comes of it cannot be relied on.
        case problem
    }

    /// No version with a known fault of this library is installed.
    case library
    /// A version of this library is installed that has a known fault.
    case libraryFaulty = "library-faulty"
    /// The recognition engine has its model of Vietnamese.
    case language
    /// It has not.
    case languageMissing = "language-missing"
    /// The language models and tables of sohoa can be used.
    case dictionaries
    /// They are not there, or unusable.
    case dictionariesMissing = "dictionaries-missing"
    /// Workers read in a sandbox of all its layers.
    case sandbox
    /// A layer is missing.
    case sandboxPartial = "sandbox-partial"
    /// A layer is missing, and all are demanded.
    case sandboxDemanded = "sandbox-demanded"
    /// No worker could be started.
    case workerFails = "worker-fails"
    /// One copy of SQLite is in the process.
    case database
    /// Several are: closing a file in one drops the locks of the other.
    case databaseTwice = "database-twice"
    /// The archive lies on a disk of this machine.
    case fileSystem = "file-system"
    /// It lies on the network, where locks do not hold.
    case fileSystemRemote = "file-system-remote"
    /// It lies on a file system of a program, which may be anywhere.
    case fileSystemUncertain = "file-system-uncertain"
    /// It lies in memory, and is gone with the power.
    case fileSystemVolatile = "file-system-volatile"
    /// The disk has room.
    case space
    /// It has little.
    case spaceLow = "space-low"
    /// It has none.
    case spaceNone = "space-none"
    /// There is memory for as many workers as there are cores.
    case memory
    /// There is not.
    case memoryLow = "memory-low"
    /// The folder for temporary files can be used by us, and by nobody against us.
    case temporaryFolder = "temporary-folder"
    /// It cannot be written to.
    case temporaryFolderClosed = "temporary-folder-closed"
    /// Anybody may rename what is in it.
    case temporaryFolderOpen = "temporary-folder-open"
    /// The locale's texts are UTF-8.
    case locale
    /// They are not.
    case localeOther = "locale-other"
    /// The clock tells a time that can be.
    case clock
    /// It does not.
    case clockWrong = "clock-wrong"

    /// How much it matters.
    public var state: State {
        switch self {
        case .library, .language, .dictionaries, .sandbox, .database, .fileSystem, .space, .memory,
            .temporaryFolder, .locale, .clock:
            .good
        case .libraryFaulty, .sandboxPartial, .fileSystemUncertain, .fileSystemVolatile, .spaceLow,
            .memoryLow, .temporaryFolderOpen, .localeOther:
            .advice
        case .languageMissing, .dictionariesMissing, .sandboxDemanded, .workerFails,
            .databaseTwice, .fileSystemRemote, .spaceNone, .temporaryFolderClosed, .clockWrong:
            .problem
        }
    }
}

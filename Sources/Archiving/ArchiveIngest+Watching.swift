import DocumentModel
import Ingestion

extension ArchiveIngest {
    /// Takes in what appears in a folder, for as long as the process lives.
    ///
    /// A file is taken in once it has not changed for a while, and again when it has changed after
    /// that. Nothing that happens to a file ends the watch; what keeps the archive from working, such
    /// as a full disk, is told and tried again later.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - settling: How long a file must not have changed.
    ///   - problem: Told what keeps the archive from working.
    public func watch(
        _ folder: String, settling: Duration, problem: (ArchiveError) -> Void
    ) -> Never {
        let events = FolderEvents(folder)
        var sightings = Sightings(settling: settling)
        while true {
            do throws(ArchiveError) {
                try reading.begin()
                while true {
                    try takeIn(below: folder, &sightings)
                    try reading.listen(waiting: 0)
                    try reading.wakeLanes()
                    if let stop = reading.takeStop() { throw stop }
                    events.wait(milliseconds: reading.isWorking ? 200 : 2000)
                }
            } catch {
                problem(error)
                events.wait(milliseconds: 30_000)
            }
        }
    }

    private func takeIn(
        below folder: String, _ sightings: inout Sightings
    ) throws(ArchiveError) {
        var settled: [Inbox.File] = []
        var refused: [(path: String, error: IngestionError)] = []
        try inbox.forEachFile(
            below: Folder.absolute(folder), failed: { refused.append(($0, $1)) }
        ) { file in
            if sightings.hasSettled(file) { settled.append(file) }
        }
        for (path, error) in sightings.new(among: refused) {
            try reading.listen(waiting: 0)
            refuse(path, error)
        }
        for file in settled {
            sightings.forget(file)
            try takeIn(file)
            sightings.settle(file)
        }
    }
}

/// When the files of a folder were seen to change.
private struct Sightings {
    private struct Sighting {
        var file: Inbox.File
        var since: ContinuousClock.Instant
        var isTaken: Bool
    }

    let settling: Duration
    // By the bytes: names that differ in their normal form alone are equal as text, and two files.
    private var seen: [[UInt8]: Sighting] = [:]
    private var refused: [[UInt8]: IngestionError] = [:]

    init(settling: Duration) {
        self.settling = settling
    }

    /// Whether a file that was not taken in yet has not changed for long enough.
    mutating func hasSettled(_ file: Inbox.File) -> Bool {
        guard let before = seen[FileName.bytes(of: file.path)], before.file == file else {
            seen[FileName.bytes(of: file.path)] = Sighting(file: file, since: .now, isTaken: false)
            return settling == .zero
        }
        return !before.isTaken && before.since + settling <= .now
    }

    /// Those that were not refused so the last time.
    mutating func new(
        among files: [(path: String, error: IngestionError)]
    ) -> [(path: String, error: IngestionError)] {
        let before = refused
        refused = Dictionary(files.map { (FileName.bytes(of: $0.path), $0.error) }) { $1 }
        return files.filter { before[FileName.bytes(of: $0.path)] != $0.error }
    }

    /// Has a file be tried again from the beginning, should its taking in fail.
    mutating func forget(_ file: Inbox.File) {
        seen[FileName.bytes(of: file.path)] = nil
    }

    /// Takes note that a file was taken in, or refused for good.
    mutating func settle(_ file: Inbox.File) {
        seen[FileName.bytes(of: file.path)] = Sighting(file: file, since: .now, isTaken: true)
    }
}

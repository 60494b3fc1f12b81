import CatalogueStore
import Glibc
import Ingestion

/// The lane processes of an ingest, seen from their parent.
final class LaneCrew {
    /// A lane and whether it works.
    private final class Member {
        let process: WorkerProcess
        let owner: JobOwner
        var isWorking = false
        var hasSpoken = false
        var writesMessages = true

        init(_ process: WorkerProcess) {
            self.process = process
            owner = JobOwner(ofProcess: process.process)
        }
    }

    private let command: WorkerCommand
    private let count: Int
    private let catalogue: Catalogue
    private var members: [Member] = []
    /// How many lanes in a row have died without a word.
    private var silentDeaths = 0
    /// After so many, lanes cannot be started here: nobody would end trying.
    private static let largestSilentDeathCount = 10

    /// Creates a crew of up to so many lanes.
    init(command: WorkerCommand, count: Int, catalogue: Catalogue) {
        self.command = command
        self.count = count
        self.catalogue = catalogue
    }

    /// Whether any lane works.
    var isWorking: Bool { members.contains(where: \.isWorking) }

    /// Whether another lane could take work on.
    var hasRoom: Bool { members.count < count || members.contains { !$0.isWorking } }

    /// Has one more lane work, if there is one that does not.
    func wake() throws(IngestionError) {
        do {
            let member: Member
            if let idle = members.first(where: { !$0.isWorking }) {
                member = idle
            } else if members.count < count {
                member = Member(try WorkerProcess(command))
                members.append(member)
            } else {
                return
            }
            member.isWorking = true
            try member.process.send(LaneRequest(lanes: count))
        } catch {
            throw IngestionError(.crashed, detail: "a lane could not be started: \(error)")
        }
    }

    /// Waits up to some milliseconds for what the lanes say.
    ///
    /// A lane that died is replaced when it is next needed; what it was reading is given back, or set
    /// aside after its third death.
    func reports(waiting milliseconds: Int32) throws(CatalogueError) -> [LaneReport] {
        var descriptors = members.flatMap { member in
            var pair = member.process.pollDescriptors
            if !member.writesMessages { pair[1].fd = -1 }
            return pair
        }
        guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return [] }
        var reports: [LaneReport] = []
        var dead: [ObjectIdentifier] = []
        for (index, member) in members.enumerated() {
            if descriptors[2 * index + 1].revents != 0 { reports += messages(of: member) }
            guard descriptors[2 * index].revents != 0 else { continue }
            if let received = try? member.process.receive(LaneReport.self) {
                for report in received { note(report, of: member) }
                reports += received
            } else {
                dead.append(ObjectIdentifier(member))
                reports += try bury(member)
            }
        }
        members.removeAll { dead.contains(ObjectIdentifier($0)) }
        return reports
    }

    private func note(_ report: LaneReport, of member: Member) {
        member.hasSpoken = true
        silentDeaths = 0
        switch report {
        case .idle, .stopped: member.isWorking = false
        default: break
        }
    }

    private func messages(of member: Member) -> [LaneReport] {
        guard let bytes = member.process.receiveMessages() else {
            member.writesMessages = false
            return []
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.map { .workerMessage(String($0)) }
    }

    private func bury(_ member: Member) throws(CatalogueError) -> [LaneReport] {
        let ending = member.process.end()
        if !member.hasSpoken {
            silentDeaths += 1
            if silentDeaths >= Self.largestSilentDeathCount {
                return [
                    .stopped(
                        reason: FailureReason.crashed.rawValue,
                        detail: "lanes die as they start: \(ending)")
                ]
            }
        }
        let failure = JobFailure(reason: FailureReason.crashed.rawValue, detail: ending)
        guard let death = try catalogue.recordDeath(of: member.owner, failure) else { return [] }
        guard death.isSetAside else { return [] }
        return [
            .failed(
                FailedFile(
                    path: death.path, sha256: death.sha256, reason: failure.reason,
                    detail: ending, isSetAside: true, seconds: 0))
        ]
    }

    /// Has the lanes end what they are reading, and begin nothing else.
    ///
    /// Who is not done in time is ended, and what it was reading is given back. Nothing more can be
    /// asked of the crew.
    ///
    /// - Parameters:
    ///   - deadline: When it is waited for no longer.
    ///   - report: Told what the lanes say meanwhile.
    /// - Throws: A ``CatalogueError`` where a job could not be given back.
    func dismiss(
        by deadline: ContinuousClock.Instant, report: ([LaneReport]) -> Void
    ) throws(CatalogueError) {
        for member in members { member.process.endRequests() }
        while !members.isEmpty, ContinuousClock.now < deadline {
            report(try reports(waiting: 50))
        }
        let late = members
        end()
        for member in late { try catalogue.giveBack(jobsOf: member.owner) }
    }

    /// Ends all the lanes at once; what they were reading waits.
    func end() {
        for member in members { member.process.end() }
        members = []
    }
}

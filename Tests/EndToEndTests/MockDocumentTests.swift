import Archiving
import CatalogueStore
import Foundation
import Ingestion
import SohoaTesting
import Testing

/// Documents that make their workers misbehave, among good ones, through a whole ingest.
///
/// How many of each is in SOHOA_MOCK_COUNT, and how long a page may take in SOHOA_MOCK_SECONDS; 1 and 30
/// where they are not set.
@Suite struct MockDocumentTests {
    /// The documents of `Tests/Probes/mock`, and what their file is to fail with.
    private static let reasons: [String: String] = [
        "crash": "crashed", "abort": "crashed", "leave": "crashed", "exit": "crashed",
        "memory": "crashed", "zeros": "crashed", "boast": "crashed", "garbage": "crashed",
        "lie": "crashed", "orphan": "timeout", "hang": "timeout", "deaf": "timeout",
        "messages": "timeout", "message": "timeout",
    ]

    private let count = Self.number(in: "SOHOA_MOCK_COUNT") ?? 1
    /// Long enough for a good page on a busy machine.
    private let pageTimeout = Duration.seconds(Self.number(in: "SOHOA_MOCK_SECONDS") ?? 30)

    private static func number(in variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap(Int.init)
    }

    /// A folder `in` with as many good files as bad ones, in turn.
    private func inbox(in folder: borrowing TemporaryFolder) throws -> (good: Int, bad: Int) {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/in", withIntermediateDirectories: true)
        var number = 0
        for round in 0..<count {
            for kind in Self.reasons.keys.sorted() {
                number += 1
                try folder.write("%PDF-1.4\n!!\(kind) \(round)\n", to: "in/\(number)-\(kind).pdf")
                let good = PDFFile(
                    content:
                        "BT /F 12 Tf 20 100 Td (Document number \(number) of the office) Tj ET",
                    resources:
                        "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
                try folder.write(good.bytes, to: "in/\(number)-good.pdf")
            }
        }
        return (number, number)
    }

    @Test func nothingThatAWorkerDoesHurtsItsNeighbours() throws {
        let folder = try TemporaryFolder()
        let (good, bad) = try inbox(in: folder)
        let archive = try Archive(path: folder.path + "/archive", patience: .machine)
        let settings = IngestSettings(
            ConversionSettings(existingText: .skip, pageTimeout: pageTimeout), dictionary: nil)
        let plan = IngestPlan(
            paths: [folder.path + "/in"], isRecursive: false, moves: false, abortsOnError: false,
            lanes: 4, settings: settings)
        var finished: [String: Int] = [:]
        var failed: [String: [String]] = [:]
        var messages = 0
        let ingest = ArchiveIngest(
            archive: archive, plan: plan,
            lane: WorkerCommand(
                executable: BuiltProduct.path(of: "mock-sohoa"), arguments: ["lane", archive.path])
        ) { event in
            switch event {
            case .finished(let file): finished[file.path, default: 0] += 1
            case .failed(let file): failed[file.path, default: []].append(file.reason)
            case .message(let text): messages += text.utf8.count
            default: break
            }
        }
        try ingest.run()

        #expect(finished.count == good)
        #expect(finished.values.allSatisfy { $0 == 1 })
        #expect(finished.keys.allSatisfy { $0.hasSuffix("-good.pdf") })
        #expect(failed.count == bad)
        for (path, reasons) in failed {
            let kind = path.split(separator: "-").last?.split(separator: ".").first ?? ""
            #expect(reasons == [Self.reasons[String(kind)]], "\(path)")
        }
        // What a worker says is heard up to a limit, and not beyond.
        #expect(messages <= 3 * count * WorkerProcess.largestMessages)
        #expect(try archive.verify() == [])
        let state = try archive.catalogue.queueState()
        #expect(state.isDrained)
        #expect(state.done == good)
        #expect(try Self.processesLeft() == [])
    }

    /// The processes that the documents left behind.
    private static func processesLeft() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { number in
            let command = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
            return String(decoding: command, as: UTF8.self).contains("sleep\u{0}86123")
        }
    }
}

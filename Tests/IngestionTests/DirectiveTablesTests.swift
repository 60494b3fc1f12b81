import DocumentModel
import Extraction
import Foundation
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct DirectiveTablesTests {
    /// A folder of dictionaries with our tables, as links.
    private func dictionaries() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let directives = "\(folder.path)/directives"
        try FileManager.default.createDirectory(
            atPath: directives, withIntermediateDirectories: true)
        for table in LexiconFile.Table.allCases {
            try FileManager.default.createSymbolicLink(
                atPath: "\(directives)/\(table.rawValue).tsv",
                withDestinationPath:
                    "\(Checkout.path)/Dictionaries/directives/\(table.rawValue).tsv")
        }
        return folder
    }

    private func lexicon(
        in folder: borrowing TemporaryFolder
    ) throws(IngestionError) -> DirectiveLexicon {
        let location = try DictionaryLocation.find(
            given: folder.path, environment: nil, executable: "/bin/sohoa")
        return try DirectiveTables(location).lexicon()
    }

    private func kind(
        of heading: String, in folder: borrowing TemporaryFolder
    ) throws -> String? {
        let page = RestoredPage(
            unrestored: RecognizedPage(
                number: 1, origin: .text,
                lines: [
                    RecognizedLine(
                        words: heading.split(separator: " ").map {
                            RecognizedWord(text: String($0))
                        })
                ]))
        return DirectiveExtractor(lexicon: try lexicon(in: folder)).record(of: [page]).kind?.value
    }

    @Test func theUsersFilesTakeEffectBesideOurs() throws {
        let folder = try dictionaries()
        #expect(try kind(of: "QUY TRÌNH", in: folder) == nil)
        try folder.write(
            "# ours\r\nQuy trình\tQT\tadministrative\r\n", to: "directives/kinds.local.tsv")
        try folder.write("no table", to: "directives/notes.txt")
        try folder.write("", to: "directives/units.empty.tsv")
        #expect(try kind(of: "QUY TRÌNH", in: folder) == "Quy trình")
        #expect(try kind(of: "KẾ HOẠCH", in: folder) == "Kế hoạch")
    }

    @Test func textInAnyNormalFormIsRead() throws {
        let folder = try dictionaries()
        try folder.write(
            "Quy tri\u{300}nh\tQT\tadministrative", to: "directives/kinds.local.tsv")
        #expect(try kind(of: "QUY TRÌNH", in: folder) == "Quy trình")
    }

    @Test func aMalformedFileIsSaidWithItsLine() throws {
        let folder = try dictionaries()
        let path = "\(folder.path)/directives"
        let files: [(name: String, bytes: [UInt8], detail: String)] = [
            (
                "kinds.local.tsv", Array("# a\nQuy trình QT".utf8),
                ", line 2: 1 columns instead of 3"
            ),
            ("kinds.local.tsv", [0xFF, 0x0A], ": no UTF-8 text"),
            (
                "kinds.local.tsv", [UInt8](repeating: 0x0A, count: DirectiveTables.largestSize + 1),
                ": larger than 1 MB"
            ),
            (
                "kind.local.tsv", Array("Quy trình\tQT\tlaw".utf8),
                ": begins like none of kinds.tsv, offices.tsv, units.tsv, bodies.tsv, "
                    + "provinces.tsv, abbreviations.tsv, measures.tsv, families.tsv"
            ),
        ]
        for (name, bytes, detail) in files {
            let file = try folder.write(bytes, to: "directives/\(name)")
            #expect(throws: IngestionError(.dataMalformed, detail: file + detail)) {
                try lexicon(in: folder)
            }
            try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
        _ = try lexicon(in: folder)
    }

    @Test func aMissingTableIsSaid() throws {
        let folder = try dictionaries()
        let path = "\(folder.path)/directives"
        try FileManager.default.removeItem(atPath: "\(path)/units.tsv")
        #expect(
            throws: IngestionError(
                .dataMissing, detail: "\(path)/units.tsv: open: No such file or directory")
        ) { try lexicon(in: folder) }
        let empty = try TemporaryFolder()
        #expect(
            throws: IngestionError(
                .dataMissing,
                detail: "\(empty.path)/directives: opendir: No such file or directory")
        ) { try lexicon(in: empty) }
    }
}

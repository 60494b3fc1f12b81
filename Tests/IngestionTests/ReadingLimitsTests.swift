import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct ReadingLimitsTests {
    @Test(arguments: [
        ("file=300", ReadingLimits.Name.file, 300), ("pages=1", .pages, 1),
        ("page=250", .page, 250),
        ("side=65535", .side, 65_535), ("document=10", .document, 10), ("content=1", .content, 1),
        ("text=16", .text, 16),
    ])
    func aLimitIsReadByItsName(text: String, name: ReadingLimits.Name, value: Int) throws {
        let parsed = try #require(ReadingLimits.parse(text))
        #expect(parsed.name == name)
        #expect(parsed.value == value)
    }

    @Test(arguments: [
        "", "=", "file", "file=", "=1", "file=0", "file=-1", "file=1.5", "file=1=1", "files=1",
        "text=17", "pages=99999999999999999999", "FILE=1",
    ])
    func whatIsNoLimitIsRefused(text: String) {
        #expect(ReadingLimits.parse(text) == nil)
    }

    @Test func onlyWhatIsChangedIsKept() {
        var limits = ReadingLimits()
        #expect(limits.changes == nil)
        limits[.pages] = 5
        limits[.file] = 200
        #expect(limits.changes == ["pages": 5])
        #expect(ReadingLimits(changes: ["pages": 5, "nonsense": 1]) == limits)
        #expect(limits[.pages] == 5)
    }

    @Test func aKeptLimitThatIsAbsurdIsHeldToItsRange() {
        let limits = ReadingLimits(changes: ["page": Int.max, "text": -5])
        #expect(limits[.page] == 2_000)
        #expect(limits[.text] == 1)
    }

    @Test func whatAnArchiveHasIsShownWhateverItsSize() throws {
        let limits = ReadingLimits.ofOriginals
        #expect((limits[.file], limits[.pages], limits[.document]) == (2_000, 100_000, 100_000))
        // What one page may take of a worker is as ever.
        #expect(limits[.page] == ReadingLimits()[.page])
        let folder = try TemporaryFolder()
        let path = try folder.write("II*\0", to: "a.tiff")
        #expect(truncate(path, off_t(SourceFile.largestSize + 1)) == 0)
        let maker = PictureMaker(
            command: FakeWorker.running("exit 3"), within: .seconds(20))
        let error = #expect(throws: IngestionError.self) {
            try maker.picture(ofPage: 1, of: path, width: 100)
        }
        #expect(error?.reason == .crashed)
    }

    private func error(_ text: String, _ changes: [String: Int]) -> IngestionError? {
        #expect(throws: IngestionError.self) {
            try TextFileReader(
                settings: ConversionSettings(limits: ReadingLimits(changes: changes))
            ).read(Array(text.utf8)) { _ in }
        }
    }

    @Test func aTextOfTooManyPagesNamesTheLimit() {
        let error = error("a\u{c}b\u{c}c", ["pages": 2])
        #expect(error == IngestionError(.tooLarge, detail: "3 pages; limit: pages=2"))
    }

    @Test func aPageOfTooMuchTextNamesTheLimit() {
        let error = error("a\u{c}" + String(repeating: "chữ ", count: 250_000), [:])
        #expect(error?.reason == .tooLarge)
        #expect(error?.page == 2)
        #expect(error?.detail.contains("limit: text=1 MiB") == true)
    }
}

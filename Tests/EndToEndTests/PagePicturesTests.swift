import Archiving
import CatalogueStore
import DocumentModel
import Foundation
import Ingestion
import Leptonica
import SohoaTesting
import Testing

/// Pictures of pages that were really read, as people will see them: under the words.
@Suite struct PagePicturesTests {
    private let samples = Checkout.path + "/Samples/ke-hoach-07-sxd"

    private func ingest(
        _ name: String, in folder: borrowing TemporaryFolder
    ) throws -> (pictures: PagePictures, document: StoredDocument, archive: Archive) {
        let result = try Executable.run(["ingest", "-q", "--archive", "archive", name], in: folder)
        try #require(result.status == 0, "\(result.messages)")
        let archive = try Archive(path: "\(folder.path)/archive")
        let pictures = PagePictures(archive: archive, worker: Executable.worker)
        return (pictures, try archive.catalogue.document(1), archive)
    }

    /// Proves that the dark pixels of a picture lie in the boxes of the words.
    private func check(
        _ pictures: PagePictures, of document: StoredDocument, page: RestoredPage, width: Int
    ) throws {
        let geometry = try #require(page.geometry)
        let picture = try pictures.picture(
            of: document.converted.source.sha256, page: page.number, width: width)
        #expect(picture.width <= geometry.width)
        // The whole page, in its proportions.
        let scale = Double(picture.width) / Double(geometry.width)
        #expect(abs(Double(picture.height) - Double(geometry.height) * scale) <= 1.5)
        let ink = try Ink(of: picture)
        let boxes = page.lines.flatMap(\.words).compactMap(\.box)
        #expect(boxes.count > 30)
        let here = ink.share(within: boxes, scale: scale)
        #expect(here >= 0.9, "page \(page.number): \(here)")
        // Nowhere else do they lie better: a word's box is tight.
        let step = 6
        for (x, y) in [(-step, 0), (step, 0), (0, -step), (0, step)] {
            let there = ink.share(within: boxes, scale: scale, movedBy: (x, y))
            #expect(there < here, "page \(page.number), moved by \(x), \(y): \(there), \(here)")
        }
        // And neither does a picture that is a hundredth larger.
        #expect(ink.share(within: boxes, scale: scale * 1.01) < here)
        #expect(ink.share(within: boxes, scale: scale * 0.99) < here)
    }

    @Test func theWordsOfAScannedPDFLieOnTheirInk() throws {
        let folder = try TemporaryFolder()
        let (pictures, document, archive) = try ingest(samples + ".pdf", in: folder)
        #expect(document.converted.pages.count == 4)
        for page in document.converted.pages {
            try check(pictures, of: document, page: page, width: 1200)
        }
        // Pictures are no part of what is kept.
        #expect(try archive.verify().isEmpty)
        #expect(
            try Executable.run(["export", "--all", "out", "--archive", "archive"], in: folder)
                .status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out").sorted()
                == ["manifest.json", "originals", "tables"])
        // A page that is not there has none.
        let error = #expect(throws: ArchiveError.self) {
            try pictures.picture(of: document.converted.source.sha256, page: 5, width: 160)
        }
        guard case .catalogue(let failure) = error, failure.code == .notFound else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func theWordsOfAFaxLieOnTheirInk() throws {
        let folder = try TemporaryFolder()
        let (pictures, document, _) = try ingest(samples + "-fax.tiff", in: folder)
        // The fourth has a seal and a signature, which are black here and no words.
        for page in document.converted.pages.prefix(3) {
            // It was enlarged to be read; the picture has at most the pixels of the fax.
            for width in [1200, 2600] {
                try check(pictures, of: document, page: page, width: width)
            }
        }
        let full = try pictures.picture(
            of: document.converted.source.sha256, page: 1, width: 2600)
        #expect((full.width, full.mediaType) == (1654, "image/png"))
    }

    /// A page of the fax, laid on its side and a little askew.
    @Test func theWordsOfAPageThatWasTurnedLieOnTheirInk() throws {
        let folder = try TemporaryFolder()
        let fax = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff")
        let page = try Ink.made(PixHandle(decoding: fax, as: .tiff(page: 0)))
        let askew = try Ink.made(page.gray()?.turned(degrees: 1.7)?.turned(quarters: 3))
        askew.note(resolution: 204)
        let png = askew.png()
        try folder.write(try #require(png), to: "turned.png")
        let (pictures, document, _) = try ingest("turned.png", in: folder)
        let read = try #require(document.converted.pages.first)
        #expect(read.geometry?.rotation == 90)
        #expect(abs((read.geometry?.skew ?? 0) + 1.7) < 0.3)
        for width in [800, 1800] {
            try check(pictures, of: document, page: read, width: width)
        }
    }

    /// A photograph whose pixels are stored on their side, as cameras do it.
    @Test func theWordsOfAPhotographLieOnTheirInk() throws {
        let folder = try TemporaryFolder()
        let fax = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff")
        let page = try Ink.made(PixHandle(decoding: fax, as: .tiff(page: 0)))
        // Orientation 6: who looks at it has to turn it clockwise.
        let stored = try Ink.made(page.gray()?.turned(quarters: 3))
        let encoded = stored.jpeg(quality: 90)
        let jpeg = try #require(encoded)
        let exif: [UInt8] =
            [0xff, 0xe1, 0, 34] + Array("Exif\0\0".utf8) + [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]
            + [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
        try folder.write(Array(jpeg[..<2]) + exif + jpeg[2...], to: "photograph.jpg")
        let (pictures, document, _) = try ingest("photograph.jpg", in: folder)
        let read = try #require(document.converted.pages.first)
        #expect(read.geometry?.rotation == 0)
        #expect((read.geometry?.width ?? 0) < (read.geometry?.height ?? 0))
        try check(pictures, of: document, page: read, width: 1200)
    }

    @Test func aTextHasNoPicture() throws {
        let folder = try TemporaryFolder()
        let (pictures, document, archive) = try ingest(samples + ".txt", in: folder)
        let nobody = PagePictures(
            archive: archive, worker: WorkerCommand(executable: "/nowhere", arguments: []))
        for pictures in [pictures, nobody] {
            let error = #expect(throws: ArchiveError.self) {
                try pictures.picture(of: document.converted.source.sha256, page: 1, width: 800)
            }
            guard case .file(_, let failure) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(failure.reason == .noPageImage)
        }
    }
}

import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct PagePlaceTests {
    @Test func aPageSaysWhatItsBoxesReferTo() throws {
        let archive = try SampleArchive()
        let geometry = PageGeometry(
            width: 2480, height: 3508, resolution: 300, rotation: 90, skew: -1.25)
        var document = SampleDocument.make(["một", "hai"])
        document.pages[1].origin = .ocr
        document.pages[1].geometry = geometry
        try archive.add(document, file: 1)
        let sha256 = SampleDocument.digest(1)
        #expect(
            try archive.catalogue.place(ofPage: 1, of: sha256)
                == PagePlace(origin: .text, geometry: nil, isHeld: false))
        #expect(
            try archive.catalogue.place(ofPage: 2, of: sha256)
                == PagePlace(origin: .ocr, geometry: geometry, isHeld: false))
        #expect(throws: CatalogueError(.notFound, detail: "page 3")) {
            try archive.catalogue.place(ofPage: 3, of: sha256)
        }
    }

    @Test func aPageOfASecretDocumentIsHeldUntilItIsReleased() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["một"], secrecy: "MẬT"), file: 1)
        let sha256 = SampleDocument.digest(1)
        #expect(try archive.catalogue.place(ofPage: 1, of: sha256)?.isHeld == true)
        try archive.catalogue.release(id, note: "QĐ 1", by: Editor(name: "Lan"))
        #expect(try archive.catalogue.place(ofPage: 1, of: sha256)?.isHeld == false)
    }

    @Test func aFileThatIsNoDocumentYetHasPagesOfWhichNothingIsKnown() throws {
        let archive = try SampleArchive()
        let sha256 = SampleDocument.digest(1)
        #expect(throws: CatalogueError(.notFound, detail: "the file \(sha256)")) {
            try archive.catalogue.place(ofPage: 1, of: sha256)
        }
        _ = try archive.catalogue.offer(
            OfferedFile(path: "/in/1", sha256: sha256, size: 1), settings: "{}")
        #expect(try archive.catalogue.place(ofPage: 1, of: sha256) == nil)
    }
}

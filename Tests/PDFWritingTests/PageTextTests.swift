import SohoaTesting
import Testing

@testable import PDFWriting

@Suite struct PageTextTests {
    private func document(
        _ content: String, resources: String = "", objects: [[UInt8]] = []
    ) throws -> QPDFHandle {
        try QPDFHandle(
            PDFFile(content: content, resources: resources, objects: objects).bytes, password: nil)
    }

    private func removed(
        from content: String, resources: String = "", hidingVisible: Bool = false
    ) throws -> String {
        let document = try document(content, resources: resources)
        var text = try PageText(document.page(1))
        return String(decoding: text.remove(hidingVisible: hidingVisible), as: UTF8.self)
    }

    @Test(arguments: [
        ("BT 3 Tr (a) Tj ET 0 g", "BT 3 Tr  ET 0 g"),
        ("BT 3 Tr (a) ' 1 2 (b) \" [(c)] TJ ET", "BT 3 Tr T* 1 Tw 2 Tc T*  ET"),
        ("BT (a) Tj ET", "BT (a) Tj ET"), ("BT 7 Tr (a) Tj ET", "BT 7 Tr (a) Tj ET"),
        ("3 Tr q BT 0 Tr (a) Tj ET Q BT (b) Tj ET", "3 Tr q BT 0 Tr (a) Tj ET Q BT  ET"),
    ])
    func textThatIsNotDrawnIsTakenOut(content: String, expected: String) throws {
        #expect(try removed(from: content).trimmingLineEnd == expected)
    }

    @Test func textThatMovesWhatIsDrawnIsOnlyHidden() throws {
        let hidden = "/Span <</ActualText <FEFF>>> BDC (a) Tj EMC"
        #expect(
            try removed(from: "BT 3 Tr (a) Tj 0 Tr (b) Tj ET").trimmingLineEnd
                == "BT 3 Tr \(hidden) 0 Tr (b) Tj ET")
    }

    @Test func visibleTextIsHiddenWhereAsked() throws {
        #expect(
            try removed(from: "BT (a) Tj ET", hidingVisible: true).trimmingLineEnd
                == "BT /Span <</ActualText <FEFF>>> BDC (a) Tj EMC ET")
    }

    @Test func glyphsThatAreDrawingsAreVisibleInAnyMode() throws {
        let content = "BT /T 9 Tf 3 Tr (a) Tj ET"
        let type3 = "/Font << /T << /Type /Font /Subtype /Type3 >> >>"
        #expect(try removed(from: content, resources: type3).trimmingLineEnd == content)
    }

    @Test func aFormOfThePageIsChangedForThisPageOnly() throws {
        let form = PDFFile.stream(
            Array("BT 3 Tr (ab) Tj ET".utf8), "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
        let document = try document("/X Do", resources: "/XObject << /X 5 0 R >>", objects: [form])
        let page = try document.page(1)
        let original = try #require(page["Resources"]?["XObject"]?["X"])
        var text = try PageText(page)
        #expect(text.invisibleLength == 2)
        #expect(text.visibleLength == 0)
        _ = text.remove(hidingVisible: false)
        let changed = try #require(page["Resources"]?["XObject"]?["X"])
        #expect(String(decoding: try changed.decodedData(), as: UTF8.self) == "BT 3 Tr  ET")
        #expect(changed["BBox"] != nil)
        #expect(String(decoding: try original.decodedData(), as: UTF8.self).contains("(ab)"))
    }

    @Test func formsThatDrawThemselvesEnd() throws {
        let form = PDFFile.stream(
            Array("/X Do /X Do BT 3 Tr (a) Tj ET".utf8),
            "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")
        let document = try document("/X Do", resources: "/XObject << /X 5 0 R >>", objects: [form])
        var text = try PageText(document.page(1))
        #expect(text.invisibleLength > 0)
        _ = text.remove(hidingVisible: false)
    }
}

extension String {
    /// qpdf ends a page's content with a line feed.
    fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

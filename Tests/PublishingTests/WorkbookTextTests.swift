import Testing

@testable import Publishing

@Suite struct WorkbookTextTests {
    @Test(arguments: [
        ("=1+1", "=1+1"), ("một\r\nhai\rba\u{2028}bốn", "một\nhai\nba\nbốn"), ("a\tb", "a b"),
        ("a\u{0}\u{1B}\u{FFFE}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
        ("_x0041_", "_x005F_x0041_"), ("__x00e9_", "__x005F_x00e9_"), ("_x004_", "_x004_"),
        ("_X0041_", "_X0041_"), ("_x0041", "_x0041"),
    ])
    func aTextStaysWhatItIs(content: String, cell: String) {
        #expect(Array(WorkbookText.cell(content).unicodeScalars) == Array(cell.unicodeScalars))
    }

    @Test(arguments: ["a", "ế", "📄", "\u{1B}"])
    func whatIsTooLongIsCut(character: String) {
        let units = character.utf16.count
        let fits = String(repeating: character, count: WorkbookText.longest / units)
        #expect(WorkbookText.cell(fits).utf16.count == WorkbookText.longest / units * units)
        let cut = WorkbookText.cell(fits + character)
        #expect(cut.hasSuffix("…"))
        #expect(cut.utf16.count <= WorkbookText.longest)
        #expect(cut.utf16.count > WorkbookText.longest - 3)
    }
}

import Testing

@testable import Publishing

@Suite struct SheetNamesTests {
    @Test(arguments: [
        ("Nhiệm vụ", "Nhiệm vụ"), ("07/KH-SXD [1]", "07-KH-SXD -1-"), ("a:b*c?d\\e", "a-b-c-d-e"),
        ("", "Sheet"), ("  ' ", "Sheet"), ("'Sổ'", "Sổ"), ("HISTORY", "Sheet"),
        ("Sổ theo dõi giải quyết văn bản đến", "Sổ theo dõi giải quyết văn bản"),
        ("a\u{0}b", "a-b"), (String(repeating: "📄", count: 20), String(repeating: "📄", count: 15)),
    ])
    func aNameIsAllowedByExcel(wished: String, name: String) {
        var names = SheetNames()
        #expect(names.take(wished) == name)
        #expect(name.utf16.count <= SheetNames.longest)
    }

    @Test func noNameIsGivenTwice() {
        var names = SheetNames()
        let long = String(repeating: "ế", count: 40)
        #expect(
            ["Nhiệm vụ", "NHIỆM VỤ", "nhiệm vụ", long, long].map { names.take($0) } == [
                "Nhiệm vụ", "NHIỆM VỤ (2)", "nhiệm vụ (3)", String(repeating: "ế", count: 31),
                String(repeating: "ế", count: 27) + " (2)",
            ])
    }
}

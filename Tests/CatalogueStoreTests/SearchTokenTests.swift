import Testing

@testable import CatalogueStore

@Suite struct SearchTokenTests {
    @Test(arguments: [
        ("Kế hoạch", ["ke=kế", "hoach=hoạch"]),
        ("07/KH-SXD", ["07", "kh", "sxd"]),
        ("Đống Đa", ["dong=đống", "da=đa"]),
        ("hoà thuỷ", ["hoa=hòa", "thuy=thủy"]),
        ("ban", ["ban"]),
        ("  ,.-  ", []),
        ("", []),
        ("a@b.vn", ["a", "b", "vn"]),
    ])
    func wordsAreRunsOfLettersAndDigits(text: String, words: [String]) {
        let found = SearchToken.all(in: text).map { $0.folded + ($0.marked.map { "=\($0)" } ?? "") }
        #expect(found == words)
    }

    @Test func placesAreThoseOfTheBytes() {
        let text = "Số Đa"
        let tokens = SearchToken.all(in: text)
        let bytes = Array(text.utf8)
        #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Số", "Đa"])
    }
}

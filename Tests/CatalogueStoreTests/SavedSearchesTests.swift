import Testing

@testable import CatalogueStore

@Suite struct SavedSearchesTests {
    private func search(
        _ name: String, owner: String = "lan", query: String = "q=x"
    ) -> SavedSearch {
        SavedSearch(owner: owner, name: name, view: .tasks, query: query)
    }

    @Test func aSearchIsKeptInPlaceOfTheOneOfItsName() throws {
        let archive = try SampleArchive()
        let catalogue = archive.catalogue
        try catalogue.save(search("quá hạn"))
        try catalogue.save(search("của tôi"))
        try catalogue.save(search("quá hạn", owner: "minh"))
        try catalogue.save(search("quá hạn", query: "q=y"))
        #expect(
            try catalogue.savedSearches(of: "lan")
                == [search("của tôi"), search("quá hạn", query: "q=y")])
        try catalogue.removeSavedSearch(named: "quá hạn", of: "lan")
        #expect(try catalogue.savedSearches(of: "lan") == [search("của tôi")])
        #expect(try catalogue.savedSearches(of: "minh").count == 1)
        #expect(throws: CatalogueError(.notFound, detail: "saved search")) {
            try catalogue.removeSavedSearch(named: "quá hạn", of: "lan")
        }
    }

    @Test func thereAreLimits() throws {
        let archive = try SampleArchive()
        let catalogue = archive.catalogue
        for wrong in [
            search(""), search(String(repeating: "a", count: 101)),
            search("a", query: String(repeating: "a", count: 2_001)), search("a", owner: ""),
        ] {
            #expect(throws: PeopleRefusal.length.error) { try catalogue.save(wrong) }
        }
        for number in 1...Catalogue.mostSavedSearches { try catalogue.save(search("\(number)")) }
        #expect(throws: PeopleRefusal.tooMany.error) { try catalogue.save(search("x")) }
        try catalogue.save(search("7", query: "q=z"))
        try catalogue.save(search("x", owner: "minh"))
        #expect(try catalogue.savedSearches(of: "lan").count == Catalogue.mostSavedSearches)
    }
}

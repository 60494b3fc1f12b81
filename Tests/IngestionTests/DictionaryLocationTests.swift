import Testing

@testable import Ingestion

@Suite struct DictionaryLocationTests {
    private func find(
        given: String? = nil, environment: String? = nil, existing: Set<String>
    ) throws -> String {
        try DictionaryLocation.find(
            given: given, environment: environment,
            executable: "/home/a/sohoa/.build/debug/sohoa", exists: existing.contains
        ).path
    }

    @Test func theFolderGivenComesFirst() throws {
        #expect(try find(given: "x", environment: "y", existing: ["x", "y"]) == "x")
        #expect(try find(environment: "y", existing: ["y"]) == "y")
    }

    @Test func aFolderThatWasNamedIsTheOnlyOneTried() {
        #expect(throws: IngestionError(.dataMissing, detail: "x")) {
            try find(given: "x", environment: "y", existing: ["y"])
        }
    }

    @Test func theInstalledOneComesBeforeTheCheckout() throws {
        let installed = "/home/a/sohoa/.build/share/sohoa"
        let checkout = "/home/a/sohoa/Dictionaries"
        let package = "/home/a/sohoa/Package.swift"
        #expect(try find(existing: [installed, checkout, package]) == installed)
        #expect(try find(existing: [checkout, package]) == checkout)
    }

    @Test func aFolderOfThatNameOutsideACheckoutIsNotTaken() {
        #expect(throws: IngestionError.self) { try find(existing: ["/home/Dictionaries"]) }
    }

    @Test func aFailureListsEveryPlace() {
        let error = #expect(throws: IngestionError.self) { try find(existing: []) }
        #expect(
            error?.detail == """
                /home/a/sohoa/.build/share/sohoa, /home/a/sohoa/.build/Dictionaries, \
                /home/a/sohoa/Dictionaries, /home/a/Dictionaries, /home/Dictionaries, /Dictionaries
                """)
    }
}

import ArgumentParser
import Ingestion
import Testing

@testable import sohoa

@Suite struct RestoreSettingsTests {
    private func settings(_ arguments: String...) throws -> RestoreSettings {
        try RestoreSettings(RestoreFlags.parse(arguments))
    }

    @Test func theDefaultsAreThoseOfAFilter() throws {
        let settings = try settings()
        #expect(settings.file == "-")
        #expect(settings.form == .text)
        #expect(settings.output == nil)
        #expect(settings.conversion.restoration == .auto)
        #expect(settings.dictionary == nil)
        #expect(!settings.isQuiet)
    }

    @Test func everyFlagArrives() throws {
        let settings = try settings(
            "a.txt", "-o", "b.txt", "--json", "--restore", "on", "--dictionary", "c", "--data",
            "d", "-q")
        #expect(settings.file == "a.txt")
        #expect(settings.output == "b.txt")
        #expect(settings.form == .lines)
        #expect(settings.conversion.restoration == .on)
        #expect(settings.dictionary == "c")
        #expect(settings.data == "d")
        #expect(settings.isQuiet)
        #expect(try self.settings("--explain").form == .explanation)
    }

    @Test(arguments: [[""], ["-o", ""], ["--dictionary", ""]])
    func everyNameHasLetters(arguments: [String]) throws {
        let flags = try RestoreFlags.parse(arguments)
        #expect(throws: UsageError.emptyName) { try RestoreSettings(flags) }
    }

    @Test func oneFormIsAskedFor() throws {
        let flags = try RestoreFlags.parse(["--explain", "--json"])
        #expect(throws: UsageError.explainAndJSON) { try RestoreSettings(flags) }
    }
}

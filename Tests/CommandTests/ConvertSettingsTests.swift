import ArgumentParser
import Ingestion
import Presentation
import Testing

@testable import sohoa

@Suite struct ConvertSettingsTests {
    private func settings(_ arguments: String...) throws -> ConvertSettings {
        try ConvertSettings(ConvertFlags.parse(arguments))
    }

    @Test func theDefaultsAreThoseOfTheHelp() throws {
        let settings = try settings("a.pdf")
        #expect(settings.files == ["a.pdf"])
        #expect(settings.format == .json)
        #expect(settings.conversion.languages == "vie")
        #expect(settings.conversion.existingText == .auto)
        #expect(settings.conversion.restoration == .auto)
        #expect(settings.conversion.pageTimeout == .seconds(100))
        #expect(settings.conversion.jobs == Machine.cores)
        #expect(settings.conversion.pages == .all)
        #expect(settings.output == nil)
        #expect(settings.chattiness == .normal)
    }

    @Test func everyFlagArrives() throws {
        let settings = try settings(
            "--format", "txt", "-o", "out/", "-l", "vie+eng", "--pages", "2", "--restore", "off",
            "-m", "redo", "-j", "3", "--page-timeout", "0.5", "--password", "p",
            "--pages-detail", "--report", "r", "--data", "d", "--dictionary", "t", "-q",
            "--no-progress-bar", "-", "b")
        #expect(settings.files == ["-", "b"])
        #expect(settings.format == .txt)
        #expect(settings.output == "out/")
        #expect(settings.conversion.languages == "vie+eng")
        #expect(settings.conversion.pages == (try PageSelection(parsing: "2")))
        #expect(settings.conversion.restoration == .off)
        #expect(settings.conversion.existingText == .redo)
        #expect(settings.conversion.jobs == 3)
        #expect(settings.conversion.pageTimeout == .milliseconds(500))
        #expect(settings.conversion.password == "p")
        #expect(settings.pagesDetail)
        #expect(settings.report == "r")
        #expect(settings.data == "d")
        #expect(settings.dictionary == "t")
        #expect(settings.chattiness == .quiet)
        #expect(!settings.drawsProgress)
    }

    @Test(arguments: [[""], ["a", "-o", ""], ["a", "--report", ""], ["a", "--dictionary", ""]])
    func everyNameHasLetters(arguments: [String]) throws {
        let flags = try ConvertFlags.parse(arguments)
        #expect(throws: UsageError.emptyName) { try ConvertSettings(flags) }
    }

    @Test(arguments: ["vie", "vie+eng", "script/Vietnamese", "chi_sim"])
    func namesOfModelsAreTaken(language: String) throws {
        #expect(try settings("a", "-l", language).conversion.languages == language)
    }

    @Test(arguments: ["", "vie+", "+", "../vie", "/etc/vie", "a b", "vié"])
    func whatIsNoNameOfAModelIsRefused(language: String) {
        #expect(throws: UsageError.language(language)) { try settings("a", "-l", language) }
    }
}

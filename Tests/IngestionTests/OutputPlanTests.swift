import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct OutputPlanTests {
    @Test(arguments: [nil, "-", "/dev/stdout"])
    func withoutAPlaceEverythingGoesToStandardOutput(output: String?) throws {
        let plan = try OutputPlan(
            inputs: [InputFile(path: "a"), InputFile(path: "b")], output: output,
            fileExtension: "json")
        #expect(plan.targets == [.standardOutput, .standardOutput])
    }

    @Test func oneInputMayGoToAFile() throws {
        let plan = try OutputPlan(
            inputs: [InputFile(path: "a.pdf")], output: "x.json", fileExtension: "json")
        #expect(plan.targets == [.file("x.json")])
    }

    @Test func severalInputsNeedAFolder() {
        #expect(throws: OutputPlan.Failure.manyIntoOne("x.json")) {
            try OutputPlan(
                inputs: [InputFile(path: "a"), InputFile(path: "b")], output: "x.json",
                fileExtension: "json")
        }
    }

    @Test func aNameWithASlashAtItsEndIsMadeAFolder() throws {
        let folder = try TemporaryFolder()
        let plan = try OutputPlan(
            inputs: [InputFile(path: "a/x.pdf")], output: "\(folder.path)/mới/trong/",
            fileExtension: "txt")
        #expect(plan.targets == [.file("\(folder.path)/mới/trong/x.txt")])
        #expect(try folder.names() == ["mới"])
    }

    @Test func anExistingFolderTakesTheResults() throws {
        let folder = try TemporaryFolder()
        let plan = try OutputPlan(
            inputs: [InputFile(path: "x.pdf")], output: folder.path, fileExtension: "json")
        #expect(plan.targets == [.file("\(folder.path)/x.json")])
    }

    @Test func aFolderThatCannotBeMadeIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "file")
        let error = #expect(throws: OutputPlan.Failure.self) {
            try OutputPlan(
                inputs: [InputFile(path: "a")], output: "\(file)/in/", fileExtension: "txt")
        }
        guard case .noFolder(let path, _) = error else {
            Issue.record("not about the folder: \(String(describing: error))")
            return
        }
        #expect(path == "\(file)/in/")
    }

    @Test func namesThatMeetAreKeptApart() {
        let inputs = ["a/x.pdf", "b/x.tiff", "X.txt", "x-2.png", "ke\u{302}.pdf", "k\u{EA}.txt"]
        let names = OutputPlan.names(
            of: inputs.map(InputFile.init(path:)),
            fileExtensions: inputs.map { _ in "json" })
        #expect(
            names == [
                "x.json", "x-2.json", "X-3.json", "x-2-2.json", "ke\u{302}.json", "k\u{EA}-2.json",
            ])
    }

    @Test func anInputIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("x", to: "a.json")
        #expect(throws: OutputPlan.Failure.overwritesInput(input)) {
            try OutputPlan(
                inputs: [InputFile(path: input)], output: input, fileExtension: "json")
        }
        #expect(throws: OutputPlan.Failure.overwritesInput(input)) {
            try OutputPlan(
                inputs: [InputFile(path: input)], output: folder.path, fileExtension: "json")
        }
        let link = folder.path + "/link"
        #expect(symlink(input, link) == 0)
        #expect(throws: OutputPlan.Failure.overwritesInput(link)) {
            try OutputPlan(inputs: [InputFile(path: input)], output: link, fileExtension: "json")
        }
    }

    @Test func devicesAreNobodysDocument() throws {
        let plan = try OutputPlan(
            inputs: [InputFile(path: "/dev/null")], output: "/dev/null", fileExtension: "json")
        #expect(plan.targets == [.file("/dev/null")])
    }
}

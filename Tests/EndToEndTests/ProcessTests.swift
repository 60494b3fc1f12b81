import Foundation
import Glibc
import SohoaTesting
import Testing

/// How the process behaves among others: streams, signals, exit codes.
@Suite struct ProcessTests {
    @Test func aReaderWhoHasEnoughIsNoFailure() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.runShell(
            "{ sleep 0.3; \"$sohoa\" convert a.txt; echo $? > status; } | true", in: folder)
        #expect(!result.messages.contains("lỗi"))
        #expect(try folder.read("status") == Array("0\n".utf8))
    }

    @Test func aFullDiskIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        for place in ["> /dev/full", "-o /dev/full"] {
            let result = try Executable.runShell("\"$sohoa\" convert a.txt \(place)", in: folder)
            #expect(result.status == 13)
            #expect(result.messages.contains("[disk-full, mã 13]"))
        }
    }

    @Test func aClosedStandardOutputIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.runShell("\"$sohoa\" convert a.txt >&-", in: folder)
        #expect(result.status == 5)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func aSignalEndsTheRunAndLeavesNothing(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let sample = Checkout.path + "/Samples/ke-hoach-07-sxd.pdf"
        let spool = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "exec \"$0\" convert - -o out.json < \"$1\"", Executable.path, sample,
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = Executable.environment(with: ["TMPDIR": spool.path])
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The spool is written before the first page is read, which takes seconds.
        while try spool.names().isEmpty, process.isRunning { usleep(1000) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        #expect(try folder.names() == [])
        #expect(try spool.names() == [])
    }

    @Test(arguments: [
        ["convert"], ["convert", "--no-such-flag", "a"], ["convert", "--format", "docx", "a"],
        ["convert", "a", "--jobs", "0"], ["convert", "a", "--pages", "0"],
        ["convert", "a", "--page-timeout", "-1"], ["convert", "a", "-l", "../vie"],
        ["convert", "a", "-q", "-v"], ["convert", "-", "-"], ["convert", ""],
        ["convert", "a", "b", "-o", "c.json"], ["nothing"],
    ])
    func badArgumentsExitWith1(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(arguments, in: folder)
        #expect(result.status == 1)
        #expect(!result.messages.isEmpty)
        #expect(result.output.isEmpty)
        #expect(try folder.names() == [])
    }

    @Test func anInputIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        for arguments in [
            ["-o", "a.txt"], ["-o", ".", "--format", "txt"], ["--report", "a.txt"],
        ] {
            let result = try Executable.run(["convert", "a.txt"] + arguments, in: folder)
            #expect(result.status == 1)
            #expect(try folder.names() == ["a.txt"])
            #expect(try folder.read("a.txt") == Array("một\n".utf8))
        }
    }

    @Test func reportAndResultDoNotOverwriteEachOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "-o", "x", "--report", "x"], in: folder)
        #expect(result.status == 1)
        #expect(try folder.names() == ["a.txt"])
    }

    @Test func theSystemsNameOfStandardOutputLeadsThere() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--format", "txt", "-o", "/dev/stdout"], in: folder)
        #expect(result.text == "một\n")
    }

    @Test func whereAResultCouldNotBeWrittenIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.run(["convert", "a.txt", "-o", "no/x.json"], in: folder)
        #expect(result.status == 5)
        #expect(result.messages.contains("a.txt"))
        #expect(result.messages.contains("no/x.json"))
    }

    @Test(arguments: [
        ["--version"], ["convert", "--version"], ["--help"], ["convert", "--help"],
        ["restore", "--help"],
    ])
    func helpAndVersionAreData(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(arguments, in: folder)
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        #expect(result.messages.isEmpty)
    }

    @Test(arguments: [
        ("vi_VN.UTF-8", "không có tệp này"), ("C", "không có tệp này"),
        ("en_US.UTF-8", "there is no such file"), ("fr_FR.UTF-8", "there is no such file"),
    ])
    func theLocaleChoosesTheLanguage(locale: String, words: String) throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["convert", "nothing.pdf"], in: folder, environment: ["LC_ALL": locale])
        #expect(result.messages.contains(words))
        #expect(result.status == 5)
    }

    @Test func aNameCannotCommandTheTerminal() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(["convert", "a\u{1B}[2J\n.pdf"], in: folder)
        #expect(result.messages.contains("a\u{FFFD}[2J\u{FFFD}.pdf"))
        #expect(!result.messages.contains("\u{1B}"))
    }
}

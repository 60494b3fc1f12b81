import SohoaTesting
import Testing

/// `sohoa doctor` on the machine that the tests run on.
@Suite struct DoctorTests {
    private func doctor(
        _ arguments: String..., in folder: borrowing TemporaryFolder
    ) throws -> Executable.Result {
        try Executable.run(
            ["doctor", "--archive", "\(folder.path)/archive"] + arguments, in: folder)
    }

    @Test func aMachineThatCanWorkIsToldSo() throws {
        let folder = try TemporaryFolder()
        let result = try doctor("--json", in: folder)
        #expect(result.status == 0, "\(result.text)")
        let findings = try #require(try JSONValue(parsing: result.output).array)
        let codes = findings.compactMap { $0["code"]?.string }
        for code in ["language", "dictionaries", "database", "clock", "temporary-folder"] {
            #expect(codes.contains(code), "\(code)")
        }
        let subjects = findings.compactMap { $0["subject"]?.string }
        for library in [
            "tesseract", "poppler", "cairo", "leptonica", "libtiff", "libopenjp2", "qpdf", "SQLite",
            "libsodium",
        ] {
            #expect(subjects.contains { $0.hasPrefix("\(library) ") && $0.contains(".") })
        }
        // Nothing is made where there was nothing.
        #expect(try folder.names() == [])
    }

    @Test func whatPreventsWorkIsAFailure() throws {
        let folder = try TemporaryFolder()
        let result = try doctor("--data", "/nowhere", "--lang-ui", "en", in: folder)
        #expect(result.status == 3)
        #expect(result.text.contains("problem   the data of sohoa is missing or unusable"))
        #expect(result.text.contains("→ Install sohoa again"))
    }

    @Test func theSandboxMayBeDemanded() throws {
        let folder = try TemporaryFolder()
        try folder.write("Số: 1/KH-UBND\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "--require-sandbox", "a.txt"], in: folder)
        let findings = try JSONValue(parsing: doctor("--json", in: folder).output).array ?? []
        let isWhole = findings.contains { $0["code"]?.string == "sandbox" }
        #expect(result.status == (isWhole ? 0 : 3), "\(result.messages)")
    }
}

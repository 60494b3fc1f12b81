import CatalogueStore
import DocumentModel
import Ingestion
import Testing

@testable import Archiving

@Suite struct DiagnosisTests {
    private func packages(_ version: String, status: String = "installed") -> InstalledPackages {
        InstalledPackages(
            parsing: Array(
                """
                Package: libc6
                Status: install ok installed
                Version: 2.36-9

                Package: libtiff6
                Status: install ok \(status)
                Description: Tag Image File Format
                 Version: 9
                Version: \(version)

                """.utf8))
    }

    private func code(
        _ name: String, _ version: String, packages: InstalledPackages
    ) -> DiagnosisCode? {
        Diagnosis.libraries([LibraryVersion(name, version)], packages: packages).first?.code
    }

    @Test(
        arguments: [
            ("4.5.0-6+deb12u2", DiagnosisCode.libraryFaulty), ("4.5.0-6+deb12u4", .library),
            ("4.5.0-6+deb12u10", .library), ("4.5.0-6", .libraryFaulty), ("4.7.0-3", .library),
        ])
    func apackageBeforeItsSecurityUpdateIsFound(version: String, expected: DiagnosisCode) {
        #expect(code("libtiff", "4.5.0", packages: packages(version)) == expected)
    }

    @Test func aPackageThatIsNotInstalledHasNoFault() {
        #expect(
            code("libtiff", "4.5.0", packages: packages("4.5.0-6", status: "config-files"))
                == .library)
        #expect(
            code("libtiff", "4.5.0", packages: InstalledPackages(path: "/nowhere")) == .library)
    }

    @Test(
        arguments: [
            ("SQLite", "3.40.1", DiagnosisCode.libraryFaulty), ("SQLite", "3.44.6", .library),
            ("SQLite", "3.50.4", .libraryFaulty), ("SQLite", "3.50.7", .library),
            ("SQLite", "3.51.2", .libraryFaulty), ("SQLite", "3.51.3", .library),
            ("leptonica", "1.82.0", .libraryFaulty), ("leptonica", "1.87.0", .library),
            ("poppler", "22.12.0", .library),
        ])
    func aVersionWithAKnownFaultIsFound(name: String, version: String, expected: DiagnosisCode) {
        #expect(code(name, version, packages: packages("4.5.0-6")) == expected)
    }

    @Test(arguments: [
        "1.0~rc1", "1.0", "1.0-1", "1.0-1+deb12u2", "1.0-1+deb12u10", "1.0a", "1:0.9",
    ])
    func versionsAreInTheOrderOfDebian(version: String) throws {
        let all = ["1.0~rc1", "1.0", "1.0-1", "1.0-1+deb12u2", "1.0-1+deb12u10", "1.0a", "1:0.9"]
        let place = try #require(all.firstIndex(of: version))
        for (other, text) in all.enumerated() {
            #expect((DebianVersion(text) < DebianVersion(version)) == (other < place), "\(text)")
        }
    }

    @Test(
        arguments: [
            (0xEF53, DiagnosisCode.fileSystem), (0x6969, .fileSystemRemote),
            (0xFF53_4D42, .fileSystemRemote),
            (Int64(Int32(bitPattern: 0xFF53_4D42)), .fileSystemRemote),
            (0x6573_5546, .fileSystemUncertain), (0x0102_1994, .fileSystemVolatile),
        ] as [(Int64, DiagnosisCode)])
    func aFileSystemIsKnownByItsNumber(number: Int64, expected: DiagnosisCode) {
        #expect(Diagnosis.code(ofFileSystem: number) == expected)
    }

    @Test(
        arguments: [
            (["LANG": "vi_VN.UTF-8"], DiagnosisCode.locale), (["LANG": "C.utf8"], .locale),
            (["LANG": "vi_VN.UTF-8", "LC_ALL": "C"], .localeOther), ([:], .localeOther),
            (["LC_CTYPE": "vi_VN.TCVN", "LANG": "C.UTF-8"], .localeOther),
        ] as [([String: String], DiagnosisCode)])
    func theLocaleIsThatOfItsVariables(variables: [String: String], expected: DiagnosisCode) {
        #expect(Diagnosis.localeFinding { variables[$0] }.code == expected)
    }

    @Test func aClockOfAnotherAgeIsWrong() {
        #expect(Diagnosis.clockFinding(Moment(seconds: 0)).code == .clockWrong)
        #expect(Diagnosis.clockFinding(Moment(seconds: 1_795_000_000)).code == .clock)
    }

    @Test func whatKeepsFromWorkingIsFoundTogether() {
        let findings = Diagnosis(
            archive: "/nowhere/at/all",
            dictionaries: .failure(IngestionError(.dataMissing, detail: "/a")),
            worker: WorkerCommand(executable: "/bin/false", arguments: []), libraries: []
        ).findings().map(\.code)
        #expect(findings.contains(.dictionariesMissing))
        #expect(findings.contains(.workerFails))
        #expect(findings.contains(.database))
    }
}

import Confinement
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct SandboxProbeTests {
    private let whole = SandboxReport(layers: Set(SandboxLayer.allCases), landlockVersion: 7)
    private let part = SandboxReport(layers: [.noNewPrivileges, .seccomp], landlockVersion: 0)

    @Test func aWorkerSaysWhatHolds() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving([.sandbox(part)], in: folder)
        #expect(try SandboxProbe(command: command).report() == part)
    }

    @Test(arguments: ["exit 3", "printf '\\0\\0\\0\\2{}'; cat"])
    func aWorkerThatDoesNotSayIsNone(script: String) {
        let error = #expect(throws: IngestionError.self) {
            try SandboxProbe(command: FakeWorker.running(script)).report()
        }
        #expect(error?.reason == .crashed)
    }

    @Test func whereAllIsDemandedAMissingLayerIsNamed() {
        let error = SandboxDemand.failure(for: part, isDemanded: true)
        #expect(error == IngestionError(.sandboxMissing, detail: "landlock"))
        #expect(SandboxDemand.failure(for: whole, isDemanded: true) == nil)
        #expect(SandboxDemand.failure(for: part, isDemanded: false) == nil)
    }
}

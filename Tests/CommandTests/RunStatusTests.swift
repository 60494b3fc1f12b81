import Ingestion
import Testing

@testable import sohoa

@Suite struct RunStatusTests {
    @Test(
        arguments: [
            (FailureReason.notFound, 5), (.noPermission, 5), (.unreadable, 5), (.emptyFile, 2),
            (.notADocument, 2), (.unsupported, 2), (.notText, 2), (.corrupt, 2), (.encrypted, 8),
            (.noPages, 2), (.noPageImage, 2),
            (.tooLarge, 12), (.timeout, 12), (.crashed, 7), (.diskFull, 13), (.unwritable, 5),
            (.languageMissing, 3), (.dataMissing, 3), (.dataMalformed, 3),
        ] as [(FailureReason, Int32)])
    func everyReasonHasItsCode(reason: FailureReason, code: Int32) {
        #expect(RunStatus(reason).rawValue == code)
    }

    @Test(arguments: [
        ([RunStatus.success], RunStatus.success),
        ([.encrypted], .encrypted),
        ([.success, .success], .success),
        ([.success, .encrypted], .someFilesFailed),
        ([.encrypted, .encrypted], .someFilesFailed),
    ])
    func aRunEndsAsItsFilesDo(files: [RunStatus], status: RunStatus) {
        #expect(RunStatus(ofRun: files) == status)
    }

    @Test func aReaderWhoHasEnoughIsNoFailure() {
        #expect(RunStatus(.brokenPipe) == .success)
        #expect(RunStatus(.failed(IngestionError(.diskFull))) == .diskFull)
    }
}

/// One thing that was looked at, and how it is.
public struct DiagnosisFinding: Sendable, Hashable {
    /// What was found.
    public var code: DiagnosisCode
    /// Of what: a library, a folder.
    public var subject: String
    /// Numbers, versions and words of the system, in English; "" where the code says it all.
    public var detail: String
    /// The fault of a library; nil where there is none.
    public var fault: LibraryFault?

    /// Creates a finding.
    public init(
        _ code: DiagnosisCode, of subject: String = "", detail: String = "",
        fault: LibraryFault? = nil
    ) {
        self.code = code
        self.fault = fault
        self.subject = subject
        self.detail = detail
    }
}

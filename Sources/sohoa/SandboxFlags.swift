import Archiving
import ArgumentParser
import Ingestion

/// The flag of commands whose workers read untrusted files.
struct SandboxFlags: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Read nothing unless every layer of the sandbox holds.",
            discussion: """
                Files are read by processes without network, programs or files of their own, as far as \
                the kernel can hold them to it: sohoa doctor says how far. The same by \
                SOHOA_REQUIRE_SANDBOX=1 in the environment.
                """))
    var requireSandbox = false

    /// Checks what is demanded, here or by the environment, before any file is touched.
    func check() throws(ArchiveError) {
        if requireSandbox { SandboxDemand.set() }
        do throws(IngestionError) {
            try SandboxProbe(command: .reader).checkDemand()
        } catch {
            throw .file("sohoa work", error)
        }
    }
}

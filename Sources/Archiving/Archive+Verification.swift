public import CatalogueStore
import Ingestion

extension Archive {
    /// Checks everything that must hold, and reads all of it.
    ///
    /// That is the catalogue, every original's bytes, and that nothing is in the store that does not
    /// belong there. May be done while others work on the archive.
    ///
    /// A catalogue that is found damaged is not changed from then on, until it is sound again.
    public func verify() throws(ArchiveError) -> [Finding] {
        // The store first: what is in the catalogue afterwards has been in the store before.
        let names = try files { () throws(IngestionError) in try originals.names() }
        let known: [String: Int]
        do throws(CatalogueError) {
            known = try catalogue.originals()
        } catch {
            throw .catalogue(error)
        }
        var findings: [Finding]
        do throws(CatalogueError) {
            findings = try catalogue.verify()
        } catch {
            throw .catalogue(error)
        }
        catalogue.noteDamage(findings)
        for (sha256, size) in known.sorted(by: { $0.key < $1.key }) {
            if let finding = check(sha256, size: size) { findings.append(finding) }
        }
        findings += try orphans(among: names, known: known)
        for name in try files({ () throws(IngestionError) in try originals.leftovers() }) {
            findings.append(
                Finding(.leftover, subject: "incoming/\(name)", detail: "a copy that was not ended")
            )
        }
        return findings
    }

    private func check(_ sha256: String, size: Int) -> Finding? {
        let path = originals.path(of: sha256)
        do throws(IngestionError) {
            let found = try originals.measure(sha256)
            guard found.sha256 != sha256 || found.size != size else { return nil }
            return Finding(
                .changedOriginal, subject: path, detail: "its bytes are not those taken in")
        } catch {
            let isGone = error.reason == .notFound
            return Finding(
                isGone ? .missingOriginal : .changedOriginal, subject: path,
                detail: isGone ? "it is not there" : "\(error.reason.rawValue) \(error.detail)")
        }
    }

    private func orphans(
        among names: [String], known: [String: Int]
    ) throws(ArchiveError) -> [Finding] {
        names.filter { known[$0] == nil }.map { name in
            let path = originals.path(of: name)
            if let found = try? originals.measure(name), found.sha256 == name {
                return Finding(.orphan, subject: path, detail: "the catalogue does not know it yet")
            }
            return Finding(.foreignFile, subject: path, detail: "no original bears this name")
        }
    }

    func files<Value>(
        _ body: () throws(IngestionError) -> Value
    ) throws(ArchiveError) -> Value {
        do throws(IngestionError) {
            return try body()
        } catch {
            throw .file(path, error)
        }
    }
}

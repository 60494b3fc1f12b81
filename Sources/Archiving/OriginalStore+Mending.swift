import DocumentModel
import Glibc
import Ingestion

extension OriginalStore {
    /// Puts a copy in the place of an original that is damaged; the damaged one is kept aside.
    ///
    /// - Parameters:
    ///   - original: What has to lie there.
    ///   - copy: The path of its bytes, which are on the disk; gone from there afterwards.
    /// - Returns: Whether it was damaged; where it was not, nothing was done.
    /// - Throws: An ``IngestionError``; the original is as it was then.
    func mend(_ original: Original, with copy: String) throws(IngestionError) -> Bool {
        guard try !isSound(original) else { return false }
        let path = path(of: original.sha256)
        keepAside(path)
        do throws(SystemCallError) {
            try FileName.rename(copy, to: path)
        } catch {
            throw error.whileWriting
        }
        return true
    }

    /// Whether the bytes under a digest's name are those of the digest.
    private func isSound(_ original: Original) throws(IngestionError) -> Bool {
        do throws(IngestionError) {
            let found = try measure(original.sha256)
            return found.sha256 == original.sha256
        } catch {
            // Of what may not be read nobody knows that it is damaged.
            if error.reason == .noPermission { throw error }
            return false
        }
    }

    /// Gives a damaged file another name, hidden so that nobody takes it for an original; where the file
    /// system refuses, it is lost with the mending.
    private func keepAside(_ path: String) {
        let name = FileName.last(of: path) ?? ""
        for number in 1...1_000 {
            let aside = "\(Folder.parent(of: path))/.\(name).damaged-\(number)"
            if link(FileName.cString(of: path), FileName.cString(of: aside)) == 0 { return }
            guard errno == EEXIST else { return }
        }
    }
}

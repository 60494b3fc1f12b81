public import CatalogueStore
public import DocumentModel

extension DocumentEditing {
    /// So many documents are given at most.
    public static let mostLikeDocuments = 200

    /// The words of the archive that were read alike and restored alike, and that nobody has corrected
    /// or confirmed, each as a correction to a text.
    ///
    /// - Parameters:
    ///   - word: The word as it was read and restored.
    ///   - text: What stands on the paper.
    ///   - includesHeld: Whether documents that are held because they are secret are looked into.
    /// - Returns: The corrections by document, of at most ``mostLikeDocuments``.
    /// - Throws: An ``ArchiveError``.
    public func likeCases(
        of word: RestoredWord, to text: String, includesHeld: Bool = false
    ) throws(ArchiveError) -> [Int64: [WordCorrection]] {
        do throws(CatalogueError) {
            var cases: [Int64: [WordCorrection]] = [:]
            let documents = try archive.catalogue.documents(
                withWord: word.text, readAs: word.raw, includesHeld: includesHeld)
            for id in documents {
                guard cases.count < Self.mostLikeDocuments else { break }
                let found = Self.likeCases(
                    of: word, to: text, in: try archive.catalogue.document(id))
                if !found.isEmpty { cases[id] = found }
            }
            return cases
        } catch {
            throw .catalogue(error)
        }
    }

    /// The words of a document that were read alike and restored alike, and that nobody has corrected
    /// or confirmed, each as a correction to a text.
    public static func likeCases(
        of word: RestoredWord, to text: String, in document: StoredDocument
    ) -> [WordCorrection] {
        document.converted.pages.flatMap { page in
            page.lines.enumerated().flatMap { line, content in
                content.words.enumerated().compactMap { place, other in
                    guard other.raw == word.raw, other.text == word.text else { return nil }
                    let like = WordCorrection(
                        page: page.number, line: line + 1, word: place + 1, before: other.text,
                        after: text, box: other.box)
                    return document.corrections.words.contains { $0.isAt(like) } ? nil : like
                }
            }
        }
    }

    /// Puts like words right in several documents, each in a change of its own.
    ///
    /// Only words that are still like the first one, and that nobody has corrected or confirmed
    /// meanwhile, are changed.
    ///
    /// - Parameters:
    ///   - word: The word as it was read and restored.
    ///   - text: What stands on the paper.
    ///   - documents: The documents.
    ///   - note: What is to be said about it.
    ///   - editor: Who says so.
    /// - Returns: What became of each document.
    /// - Throws: An ``ArchiveError``; what was changed before stays.
    public func applyToLikeCases(
        of word: RestoredWord, to text: String, in documents: [Int64], note: String?,
        by editor: Editor
    ) throws(ArchiveError) -> LikeCaseChanges {
        var changes = LikeCaseChanges()
        for id in documents {
            do throws(ArchiveError) {
                let document = try fetch(id)
                let words = Self.likeCases(of: word, to: text, in: document)
                guard !words.isEmpty else { continue }
                try apply(Corrections(words: words), to: document, note: note, by: editor)
                changes.changed[id] = words.count
            } catch {
                guard case .catalogue(let failure) = error, failure.code == .conflict else {
                    throw error
                }
                changes.conflicts.append(id)
            }
        }
        return changes
    }

    private func fetch(_ id: Int64) throws(ArchiveError) -> StoredDocument {
        do throws(CatalogueError) {
            return try archive.catalogue.document(id)
        } catch {
            throw .catalogue(error)
        }
    }
}

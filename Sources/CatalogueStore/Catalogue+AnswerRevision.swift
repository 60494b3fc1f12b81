import GRDB

extension Catalogue {
    /// A number that is another one whenever an answer of lists, searches, counts or details may be
    /// another than before: with documents, tasks, their days, targets, measured values, citations,
    /// corrections and the history, in the transaction that changes them.
    ///
    /// It stays while files are only queued and read, and with sessions, tokens, locks and the log. It
    /// never comes back to a value, not even where a copy of the catalogue is put in its place.
    public func revision() throws(CatalogueError) -> Int64 {
        try read { try $0.value(Int64.self, "SELECT number FROM revision") ?? 0 }
    }
}

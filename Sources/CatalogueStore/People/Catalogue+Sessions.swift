import GRDB

extension Catalogue {
    /// A session that was seen so many seconds ago is written down as seen anew.
    static let secondsBetweenTouches: Int64 = 60

    /// Begins a session of an account, and removes all that have expired.
    ///
    /// - Parameters:
    ///   - digest: The digest of the secret that the browser gets.
    ///   - name: The account's name.
    ///   - seconds: After how many seconds it ends by itself.
    ///   - address: Where from.
    ///   - moment: When.
    /// - Throws: ``CatalogueError``: `notFound` where there is no such account, `refused` with the
    ///   ``PeopleRefusal`` `disabled`.
    public func openSession(
        digest: String, of name: String, for seconds: Int64, address: String? = nil,
        at moment: Moment = .now
    ) throws(CatalogueError) {
        try change { database in
            let key = AccountName.key(of: name)
            guard let account = try Self.account(key: key, in: database) else {
                throw CatalogueError(.notFound, detail: "account")
            }
            guard !account.isDisabled else { throw PeopleRefusal.disabled.error }
            try database.execute(
                literal: "DELETE FROM session WHERE expires <= \(moment.seconds)")
            try database.execute(
                literal: """
                    INSERT INTO session(digest, account, created, seen, expires, address)
                      VALUES (\(digest), \(account.id), \(moment.seconds), \(moment.seconds),
                        \(moment.seconds + seconds), \(address))
                    """)
        }
    }

    /// The session of a secret, which is noted as seen, at most once a minute; nil where there is
    /// none, it has expired, or it was last seen longer ago than so many seconds.
    public func session(
        digest: String, restingAtMost seconds: Int64 = .max, at moment: Moment = .now
    ) throws(CatalogueError) -> Session? {
        let session = try read { database in
            try database.row(
                """
                SELECT account.*, digest, created, seen, expires, address
                  FROM session JOIN account ON account.id = session.account
                  WHERE digest = \(digest) AND expires > \(moment.seconds) AND disabled = 0
                    AND \(moment.seconds) - seen <= \(seconds)
                """
            ).map(Self.session)
        }
        guard var session else { return nil }
        if moment.seconds - session.lastSeen.seconds >= Self.secondsBetweenTouches {
            try change { database in
                try database.execute(
                    literal: "UPDATE session SET seen = \(moment.seconds) WHERE digest = \(digest)")
            }
            session.lastSeen = moment
        }
        return session
    }

    /// The sessions of an account that have not expired, the last seen first.
    public func sessions(
        of name: String, at moment: Moment = .now
    ) throws(CatalogueError) -> [Session] {
        try read { database in
            try database.rows(
                """
                SELECT account.*, digest, created, seen, expires, address
                  FROM session JOIN account ON account.id = session.account
                  WHERE name_key = \(AccountName.key(of: name)) AND expires > \(moment.seconds)
                  ORDER BY seen DESC, digest
                """
            ).map(Self.session)
        }
    }

    /// Ends a session; nothing happens where there is none.
    public func closeSession(digest: String) throws(CatalogueError) {
        try change { database in
            try database.execute(literal: "DELETE FROM session WHERE digest = \(digest)")
        }
    }

    /// Ends all the sessions of an account, but for one where its digest is given.
    public func closeSessions(
        of name: String, except digest: String? = nil
    ) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    DELETE FROM session WHERE digest IS NOT \(digest) AND account IN
                      (SELECT id FROM account WHERE name_key = \(AccountName.key(of: name)))
                    """)
        }
    }

    private static func session(_ row: Row) -> Session {
        Session(
            digest: row["digest"], account: account(row), created: Moment(seconds: row["created"]),
            lastSeen: Moment(seconds: row["seen"]), expires: Moment(seconds: row["expires"]),
            address: row["address"])
    }
}

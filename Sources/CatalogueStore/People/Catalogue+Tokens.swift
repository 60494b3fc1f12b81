import GRDB

extension Catalogue {
    /// Makes a token.
    ///
    /// - Parameters:
    ///   - label: What it is for, 1 to 200 characters.
    ///   - digest: The digest of the secret that the program has.
    ///   - owner: The account that it acts for; nil where the archive has one user.
    ///   - scopes: What it may do, at least one thing.
    ///   - query: The query of a calendar, at most 2,000 characters.
    ///   - expires: When it ends by itself; nil for never.
    ///   - moment: When it is made.
    /// - Returns: The token.
    /// - Throws: ``CatalogueError``: `notFound` where there is no such account, `refused` with the
    ///   ``PeopleRefusal`` `noScope` or `length`.
    public func addToken(
        label: String, digest: String, owner: String?, scopes: Set<TokenScope>,
        query: String? = nil, expires: Moment? = nil, at moment: Moment = .now
    ) throws(CatalogueError) -> AccessToken {
        try change { database in
            guard !scopes.isEmpty else { throw PeopleRefusal.noScope.error }
            var account: Account?
            if let owner {
                account = try Self.account(key: AccountName.key(of: owner), in: database)
                guard account != nil else { throw CatalogueError(.notFound, detail: "account") }
            }
            let names = TokenScope.allCases.filter(scopes.contains).map(\.rawValue)
            try database.execute(
                literal: """
                    INSERT INTO token(label, digest, account, scopes, query, created_at, expires)
                      VALUES (\(try label.ofLength(1...200)), \(digest), \(account?.id),
                        \(names.joined(separator: " ")), \(try query?.ofLength(0...2000)),
                        \(moment.text), \(expires?.seconds))
                    """)
            return AccessToken(
                id: database.lastInsertedRowID, label: label, owner: account?.name, scopes: scopes,
                query: query, created: moment, expires: expires)
        }
    }

    /// The tokens in the order in which they were made; of one account where a name is given.
    public func tokens(of owner: String? = nil) throws(CatalogueError) -> [AccessToken] {
        let key = owner.map(AccountName.key)
        return try read { database in
            try database.rows(
                """
                SELECT token.*, name FROM token LEFT JOIN account ON account.id = token.account
                  WHERE \(key) IS NULL OR name_key = \(key) ORDER BY token.id
                """
            ).map(Self.token)
        }
    }

    /// The token of a secret, which is noted as used, at most once a minute; nil where there is none
    /// that lets in, or its owner is disabled.
    public func token(
        digest: String, at moment: Moment = .now
    ) throws(CatalogueError) -> AccessToken? {
        let token = try read { database in
            try database.row(
                """
                SELECT token.*, name FROM token LEFT JOIN account ON account.id = token.account
                  WHERE digest = \(digest) AND ifnull(disabled, 0) = 0
                """
            ).map(Self.token)
        }
        guard var token, token.isValid(at: moment) else { return nil }
        let last = token.lastUsed ?? Moment(seconds: 0)
        if moment.seconds - last.seconds >= Self.secondsBetweenTouches {
            try change { database in
                try database.execute(
                    literal: "UPDATE token SET used = \(moment.seconds) WHERE id = \(token.id)")
            }
            token.lastUsed = moment
        }
        return token
    }

    /// Takes a token back for good; it stays in the list.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that number that
    ///   has not been taken back.
    public func revokeToken(_ id: Int64, at moment: Moment = .now) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    UPDATE token SET revoked_at = \(moment.text)
                      WHERE id = \(id) AND revoked_at IS NULL
                    """)
            guard database.changesCount == 1 else {
                throw CatalogueError(.notFound, detail: "token \(id)")
            }
        }
    }

    private static func token(_ row: Row) -> AccessToken {
        let scopes: String = row["scopes"]
        return AccessToken(
            id: row["id"], label: row["label"], owner: row["name"],
            scopes: Set(scopes.split(separator: " ").compactMap { TokenScope(rawValue: "\($0)") }),
            query: row["query"], created: Moment(text: row["created_at"]) ?? Moment(seconds: 0),
            expires: (row["expires"] as Int64?).map(Moment.init(seconds:)),
            lastUsed: (row["used"] as Int64?).map(Moment.init(seconds:)),
            revoked: (row["revoked_at"] as String?).flatMap(Moment.init(text:)))
    }
}

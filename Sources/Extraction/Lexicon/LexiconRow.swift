/// A line of a table: its columns, and where it stands.
struct LexiconRow: Sendable, Hashable {
    /// The columns, none of them empty.
    var columns: [String]
    /// The file's name.
    var file: String
    /// The line, from 1.
    var line: Int

    /// The first column, by which the row is known.
    var name: String { columns.first ?? "" }

    /// The error that something is the matter with the row.
    func error(_ problem: LexiconError.Problem) -> LexiconError {
        LexiconError(file: file, line: line, problem)
    }

    /// The first column as a phrase.
    func phrase() throws(LexiconError) -> Phrase {
        let phrase = Phrase(name)
        let hasWord = name.unicodeScalars.contains { $0.isLetter || $0.isDigit }
        guard hasWord, !phrase.tokens.isEmpty else { throw error(.noWord(name)) }
        return phrase
    }

    /// A column as one of the words that it may hold.
    func word<Word: RawRepresentable>(
        _ column: Int, as type: Word.Type
    ) throws(LexiconError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: columns[column]) else {
            throw error(.unknownWord(columns[column]))
        }
        return word
    }
}

extension LexiconRow {
    /// The rows of a table's files: blank lines and lines that begin with `#` are none.
    ///
    /// A row of a later file takes the place of one that begins with the same column.
    ///
    /// - Parameters:
    ///   - files: The files in order.
    ///   - width: How many columns a row has.
    /// - Returns: The rows in order, their columns without white space around them.
    /// - Throws: A ``LexiconError`` that names file and line.
    static func rows(
        of files: [LexiconFile], width: Int
    ) throws(LexiconError) -> [LexiconRow] {
        var rows: [LexiconRow] = []
        var places: [String: Int] = [:]
        for file in files {
            var lines: [String: Int] = [:]
            let texts = file.text.unicodeScalars.split(
                separator: "\n", omittingEmptySubsequences: false)
            for (index, text) in texts.enumerated() {
                // A byte-order mark may stand before the first line.
                let trimmed = Self.trimmed(index == 0 ? text.drop { $0 == "\u{FEFF}" } : text)
                guard trimmed.first != "#",
                    trimmed.contains(where: { !$0.properties.isWhitespace })
                else { continue }
                let row = LexiconRow(
                    columns: trimmed.split(separator: "\t", omittingEmptySubsequences: false)
                        .map { String(Self.trimmed($0)) },
                    file: file.name, line: index + 1)
                try row.check(width: width)
                if let line = lines.updateValue(row.line, forKey: row.name) {
                    throw row.error(.repeated(line: line))
                }
                if let place = places[row.name] {
                    rows[place] = row
                } else {
                    guard rows.count < LexiconError.mostRows else {
                        throw row.error(.tooManyRows)
                    }
                    places[row.name] = rows.count
                    rows.append(row)
                }
            }
        }
        return rows
    }

    private func check(width: Int) throws(LexiconError) {
        guard columns.count == width else {
            throw error(.columns(columns.count, expected: width))
        }
        if let empty = columns.firstIndex(where: \.isEmpty) {
            throw error(.emptyColumn(empty + 1))
        }
        let long = columns.firstIndex { $0.unicodeScalars.count > LexiconError.longestColumn }
        if let long { throw error(.longColumn(long + 1)) }
    }

    private static func trimmed(
        _ text: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView {
        var text = text.drop { $0 != "\t" && $0.properties.isWhitespace }
        while let last = text.last, last != "\t", last.properties.isWhitespace { text.removeLast() }
        return text
    }
}

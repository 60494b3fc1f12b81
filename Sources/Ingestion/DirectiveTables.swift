import Extraction

/// Reads the tables in the folder `directives` of the dictionaries (docs/dictionaries.md).
///
/// A table `kinds` is every file `kinds.tsv`, `kinds.….tsv`: ours first, then the user's by name.
struct DirectiveTables: Sendable {
    /// The largest file that is read, in bytes.
    static let largestSize = 1 << 20

    private static let folderName = "directives"
    private static let fileExtension = "tsv"

    /// The folder with the tables.
    let folder: String

    /// Names the tables among the dictionaries.
    init(_ dictionaries: DictionaryLocation) {
        folder = "\(dictionaries.path)/\(Self.folderName)"
    }

    /// Reads all tables.
    ///
    /// - Throws: An ``IngestionError`` with the reason `dataMissing` where the folder or a table of
    ///   ours cannot be read, `dataMalformed` where a file is no table; the detail names the file,
    ///   and the line where it is one line's fault.
    func lexicon() throws(IngestionError) -> DirectiveLexicon {
        var files: [LexiconFile] = []
        for (table, name) in try names() {
            files.append(LexiconFile(table, name: name, text: try text(of: name)))
        }
        do {
            return try DirectiveLexicon(parsing: files)
        } catch {
            throw IngestionError(
                .dataMalformed,
                detail: "\(folder)/\(error.file), line \(error.line): \(error.problem.detail)")
        }
    }

    /// The files of the tables: ours before the user's.
    private func names() throws(IngestionError) -> [(table: LexiconFile.Table, name: String)] {
        let ours = LexiconFile.Table.allCases.map { ($0, Self.name(of: $0)) }
        let all: [String]
        do throws(SystemCallError) {
            all = try FolderListing.names(in: folder)
        } catch {
            throw IngestionError(.dataMissing, detail: "\(folder): \(error.detail)")
        }
        var users: [(table: LexiconFile.Table, name: String)] = []
        for name in all where name.hasSuffix("." + Self.fileExtension) {
            guard let table = LexiconFile.Table(rawValue: String(name.prefix { $0 != "." })) else {
                let tables = ours.map(\.1).joined(separator: ", ")
                throw IngestionError(
                    .dataMalformed, detail: "\(folder)/\(name): begins like none of \(tables)")
            }
            if name != Self.name(of: table) { users.append((table, name)) }
        }
        return ours + users
    }

    /// The text of a file in NFC.
    private func text(of name: String) throws(IngestionError) -> String {
        let path = "\(folder)/\(name)"
        let bytes: [UInt8]
        do throws(IngestionError) {
            let file = try SourceFile(path: path)
            guard file.size <= Self.largestSize else {
                throw IngestionError(
                    .tooLarge, detail: "larger than \(Self.largestSize >> 20) MB")
            }
            bytes = try file.bytes()
        } catch {
            switch error.reason {
            case .emptyFile: return ""
            case .tooLarge: throw IngestionError(.dataMalformed, detail: "\(path): \(error.detail)")
            default:
                let why = error.detail.isEmpty ? error.reason.rawValue : error.detail
                throw IngestionError(.dataMissing, detail: "\(path): \(why)")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IngestionError(.dataMalformed, detail: "\(path): no UTF-8 text")
        }
        return text.composed
    }

    private static func name(of table: LexiconFile.Table) -> String {
        "\(table.rawValue).\(fileExtension)"
    }
}

extension LexiconError.Problem {
    /// What is the matter, in English.
    fileprivate var detail: String {
        switch self {
        case .columns(let found, let expected): "\(found) columns instead of \(expected)"
        case .emptyColumn(let column): "column \(column) is empty"
        case .longColumn(let column):
            "column \(column) has more than \(LexiconError.longestColumn) characters"
        case .noWord(let text): "“\(text)” has no letter"
        case .unknownWord(let text): "“\(text)” is none of the words for this column"
        case .unknownProvince(let text): "“\(text)” is no province of today"
        case .repeated(let line): "it begins like line \(line)"
        case .tooManyRows: "more than \(LexiconError.mostRows) lines"
        }
    }
}

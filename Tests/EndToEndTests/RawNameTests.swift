import DocumentModel
import SohoaTesting
import Testing

/// Files whose names are no UTF-8, as an old Windows has left them, by the real executable.
///
/// The shell makes and looks for them: its printf writes any byte.
@Suite struct RawNameTests {
    private let makeFiles = """
        raw=$(printf 'Quy\\272t \\377'); odd=$(printf 'a\\356\\276\\200'); out=$(printf 'out-\\352')
        mkdir in
        cp "$text" "in/$raw.txt"
        cp "$text" "in/$odd.txt"; echo khác >> "in/$odd.txt"
        cp "$text" "in/copy-$raw.txt"

        """

    private func shell(
        _ script: String, in folder: borrowing TemporaryFolder
    ) throws -> Executable.Result {
        let text = Checkout.path + "/Samples/ke-hoach-07-sxd.txt"
        return try Executable.runShell("set -e; text='\(text)'\n" + makeFiles + script, in: folder)
    }

    @Test func aFileIsConvertedIntoOneOfTheSameName() throws {
        let folder = try TemporaryFolder()
        let result = try shell(
            """
            "$sohoa" convert "in/$raw.txt" -o "$out/" --report report.jsonl --lang-ui en
            "$sohoa" restore "in/$raw.txt" -o "$out/$raw" -q
            test -s "$out/$raw"
            cat "$out/$raw.json"
            """, in: folder)
        #expect(result.status == 0, "\(result.messages)")
        #expect(
            result.messages.hasPrefix("in/Quy\\xBAt \\xFF.txt → out-\\xEA/Quy\\xBAt \\xFF.json: "))
        let record = try JSONValue(parsing: result.output)
        #expect(record["source"]?["file"]?.string == "in/Quy\u{EFBA}t \u{EFFF}.txt")
        #expect(record["record"]?["number"]?["value"]?.string == "07/KH-SXD")
        let line = try JSONValue(parsing: folder.read("report.jsonl"))
        #expect(line["file"]?.string == "in/Quy\u{EFBA}t \u{EFFF}.txt")
        #expect(line["output"]?.string == "out-\u{EFEA}/Quy\u{EFBA}t \u{EFFF}.json")
    }

    @Test func aFileThatIsNotThereIsNamedAsItWasGiven() throws {
        let folder = try TemporaryFolder()
        let result = try shell(
            """
            "$sohoa" convert "$raw.pdf" || status=$?
            "$sohoa" convert x "--$raw" || exit $((status + $?))
            """, in: folder)
        #expect(result.status == 5 + 1)
        #expect(result.messages.contains(" Quy\\xBAt \\xFF.pdf: "))
        #expect(result.messages.contains("--Quy\\xBAt \\xFF"))
    }

    @Test func anArchiveTakesFilesInByTheirNamesIntoAFolderOfAnyName() throws {
        let folder = try TemporaryFolder()
        let result = try shell(
            """
            export SOHOA_ARCHIVE="archive-$raw"
            "$sohoa" ingest in --dry-run -q > forecast
            "$sohoa" ingest in --report first.csv -q --jobs 1
            test -e "archive-$raw/catalogue.sqlite"
            "$sohoa" ingest in --report again.jsonl -q --move
            test -z "$(ls in)"
            "$sohoa" list --json > list
            "$sohoa" show 1 > shown
            "$sohoa" sql --json "SELECT path FROM source ORDER BY path" > places
            "$sohoa" backup "backup-$raw"
            test -s "backup-$raw"
            "$sohoa" export --all "$out"
            "$sohoa" verify
            "$sohoa" import "$out" --archive "second-$raw"
            "$sohoa" verify --archive "second-$raw"
            "$sohoa" recover "backup-$raw"
            "$sohoa" verify
            """, in: folder)
        #expect(result.status == 0, "\(result.text)\(result.messages)")
        #expect(result.text == "")
        let forecast = String(decoding: try folder.read("forecast"), as: UTF8.self)
        #expect(forecast.contains("/in/Quy\\xBAt \\xFF.txt\n"))
        let first = String(decoding: try folder.read("first.csv"), as: UTF8.self)
        #expect(
            first.contains("/in/a\\xEE\\xBE\\x80.txt,") && first.contains("/in/Quy\\xBAt \\xFF.txt")
        )
        let again = String(decoding: try folder.read("again.jsonl"), as: UTF8.self)
        #expect(again.split(separator: "\n").allSatisfy { $0.contains("\"duplicate\"") })

        let listed = try JSONValue(parsing: folder.read("list")).array ?? []
        #expect(
            Set(listed.compactMap { $0["file"]?.string?.split(separator: "/").last }) == [
                "a\u{EFEE}\u{EFBE}\u{EF80}.txt", "Quy\u{EFBA}t \u{EFFF}.txt",
            ])
        #expect(listed.allSatisfy { $0["number"]?.string == "07/KH-SXD" })
        let shown = String(decoding: try folder.read("shown"), as: UTF8.self)
        #expect(shown.contains("/in/Quy\\xBAt \\xFF.txt"))
        let places = try JSONValue(parsing: folder.read("places")).array ?? []
        #expect(places.count == 3)
    }

    @Test func aWatchedFolderIsReadAndEmptied() throws {
        let folder = try TemporaryFolder()
        let result = try shell(
            """
            # Two names that differ in their normal form alone.
            echo một > "in/$(printf 'e\\314\\201').txt"; echo hai bản > "in/$(printf '\\303\\251').txt"
            "$sohoa" watch in --settle 0.1 --archive archive --move & watch=$!
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                sleep 1
                test -n "$(ls in)" || break
            done
            kill $watch
            wait $watch || test -z "$(ls in)"
            """, in: folder)
        #expect(result.status == 0, "\(result.messages)")
        #expect(!result.messages.contains("rejected"))
    }
}

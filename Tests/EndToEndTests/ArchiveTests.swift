import Foundation
import SohoaTesting
import Testing

/// An archive as an archivist works with it, by the real executable.
@Suite struct ArchiveTests {
    private let samples = Checkout.path + "/Samples/ke-hoach-07-sxd"

    /// A folder `in` with the sample's text twice and another text, and what is to be refused.
    private func inbox(in folder: borrowing TemporaryFolder) throws {
        let text = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt")
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/in/sub", withIntermediateDirectories: true)
        try folder.write(text, to: "in/a.txt")
        try folder.write(text, to: "in/copy.txt")
        try folder.write(
            try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-mangled.txt"), to: "in/b.txt")
        try folder.write("", to: "in/empty.txt")
        try folder.write("%PDF-1.7 and no more", to: "in/broken.pdf")
        try folder.write(text + Array("\nbản khác\n".utf8), to: "in/sub/c.txt")
    }

    private func sohoa(
        _ arguments: String..., in folder: borrowing TemporaryFolder
    ) throws -> Executable.Result {
        try Executable.run(
            arguments, in: folder, environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
    }

    @Test func filesAreTakenInOnceAndTheInboxIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        let first = try sohoa("ingest", "in", "-r", "--report", "r.jsonl", in: folder)
        #expect(first.status == 20, "\(first.messages)")
        #expect(first.output.isEmpty)
        let lines = try String(decoding: folder.read("r.jsonl"), as: UTF8.self).split(
            separator: "\n"
        )
        .map { try JSONValue(parsing: Array($0.utf8)) }
        let outcomes = lines.map { line in
            let file = line["file"]?.string?.split(separator: "/").last ?? ""
            return "\(file) \(line["status"]?.string ?? "") \(line["reason"]?.string ?? "")"
        }
        #expect(
            Set(outcomes) == [
                "a.txt ok ", "copy.txt duplicate ", "b.txt warning ", "c.txt warning ",
                "empty.txt rejected empty-file", "broken.pdf rejected corrupt",
            ])
        #expect(try folder.names().contains("in"))
        #expect(try folder.read("in/a.txt") == Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt"))

        let status = try sohoa("status", "--json", in: folder)
        let state = try JSONValue(parsing: status.output)
        #expect(state["done"]?.number == 3)
        #expect(state["failed"]?.number == 1)
        #expect(state["failures"]?.array?.count == 2)
        #expect(try sohoa("verify", in: folder).status == 0)

        let again = try sohoa("ingest", "in", "-r", in: folder)
        #expect(again.status == 20)
        #expect(try sohoa("verify", in: folder).status == 0)
        let sum = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(sum["done"]?.number == 3)
    }

    @Test func aDryRunChangesNothing() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        let result = try sohoa("ingest", "in", "--dry-run", in: folder)
        #expect(result.status == 20)
        #expect(
            result.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } } == [
                "mới", "mới", "mới", "trùng",
            ])
        #expect(try folder.names() == ["in"])
    }

    @Test func aFileIsMovedOnlyOnceItIsSafe() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        _ = try sohoa("ingest", "in", "--move", in: folder)
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/in").sorted()
        #expect(left == ["empty.txt", "sub"])
        #expect(try sohoa("verify", in: folder).status == 0)
    }

    @Test func aScanOfSeveralPagesIsReadByAllTheLanes() throws {
        let folder = try TemporaryFolder()
        let result = try sohoa("ingest", samples + "-fax.tiff", "--jobs", "2", in: folder)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.messages.contains("4 trang"))
        #expect(try sohoa("verify", in: folder).status == 0)
    }

    @Test func killedAtAnyMomentItGoesOnWhereItWas() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        for delay in ["0.05", "0.4", "1", "2"] {
            // The lanes and their readers die with the process that started them.
            let result = try Executable.runShell(
                """
                "$sohoa" ingest -q --archive archive in -r & sleep \(delay); kill -9 $!; wait $!
                test -e archive/catalogue.sqlite || exit 0
                "$sohoa" verify --archive archive
                """, in: folder)
            #expect(result.status == 0, "\(result.text)\(result.messages)")
        }
        #expect(try sohoa("ingest", "-q", "in", "-r", in: folder).status == 20)
        let state = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(state["done"]?.number == 3)
        #expect(state["failed"]?.number == 1)
        let verified = try sohoa("verify", in: folder)
        #expect(verified.status == 0)
        #expect(verified.output.isEmpty)
    }

    @Test func aFileOverWhichLanesDieIsSetAsideAndTheOthersAreRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Sở Xây dựng\n", to: "z.txt")
        // Whatever lane is at work on the scan is killed a second later, again and again.
        let result = try Executable.runShell(
            """
            "$sohoa" ingest -q "\(samples).pdf" z.txt -j 1 --archive "$PWD/archive" & ingest=$!
            while kill -0 $ingest 2> /dev/null; do
              sleep 1
              "$sohoa" status --archive "$PWD/archive" | grep -q 'ke-hoach' || continue
              for p in /proc/[0-9]*; do
                tr '\\0' ' ' < $p/cmdline 2> /dev/null | grep -q " lane $PWD/archive" \
                  && kill -9 ${p#/proc/}
              done
            done
            wait $ingest; echo $?
            """, in: folder)
        #expect(result.text.hasSuffix("20\n"), "\(result.text)\(result.messages)")
        #expect(result.messages.contains("để riêng"))
        let state = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(state["setAside"]?.number == 1)
        #expect(state["done"]?.number == 1)
        #expect(try sohoa("verify", in: folder).status == 0)
    }

    @Test func twoIngestsOfTheSameFolderAtOnceReadEachFileOnce() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        let result = try Executable.runShell(
            """
            "$sohoa" ingest -q --archive archive in -r & first=$!
            "$sohoa" ingest -q --archive archive in -r; second=$?
            wait $first; echo $? $second
            """, in: folder)
        #expect(result.text == "20 20\n", "\(result.messages)")
        let state = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(state["done"]?.number == 3)
        #expect(try sohoa("verify", in: folder).status == 0)
    }

    @Test func damageToTheStoreIsFound() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Sở Xây dựng\n", to: "a.txt")
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        let result = try Executable.runShell(
            """
            f=$(ls archive/originals/*/*); chmod u+w $f; printf x >> $f
            "$sohoa" verify --archive archive --json; echo $?
            rm $f; "$sohoa" verify --archive archive --json; echo $?
            """, in: folder)
        #expect(result.text.contains(#""kind":"changed-original""#))
        #expect(result.text.contains(#""kind":"missing-original""#))
        #expect(result.text.split(separator: "\n").filter { $0 == "4" }.count == 2)
    }

    @Test(arguments: [
        ["list"], ["search", "xay dung"], ["status"], ["tasks", "--json"], ["show", "1"],
        ["backup", "b.sqlite"], ["sql", "SELECT 1"], ["export", "--all", "all"],
    ])
    func noAnswerOfADamagedCatalogueSeemsSound(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Sở Xây dựng\n", to: "a.txt")
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        #expect(try sohoa("status", in: folder).status == 0)
        try folder.write("document 1: changed\n", to: "archive/catalogue.sqlite-damaged")
        let answer = try Executable.run(arguments + ["--archive", "archive"], in: folder)
        #expect(answer.status == 4, "\(answer.messages)")
        #expect(answer.messages.contains("document 1: changed"))
        #expect(answer.messages.contains("sohoa recover"))
        // A check finds it sound, and says so to all.
        #expect(try sohoa("verify", in: folder).status == 0)
        #expect(try sohoa("status", in: folder).status == 0)
    }

    @Test(arguments: [true, false])
    func aDamagedOriginalIsMendedWithTheSameFile(moves: Bool) throws {
        let folder = try TemporaryFolder()
        let text = "Kính gửi: Sở Xây dựng\n"
        for name in ["a.txt", "b.txt", "c.txt"] { try folder.write(text, to: name) }
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        let damage = "f=$(ls archive/originals/*/*); chmod u+w $f; printf x >> $f"
        for (name, language, said) in [
            ("b.txt", "vi", "bản gốc trong kho bị hỏng, đã được thay bằng tệp này"),
            ("c.txt", "en", "was damaged and has been replaced by this file"),
        ] {
            #expect(try Executable.runShell(damage, in: folder).status == 0)
            #expect(try sohoa("verify", in: folder).status == 4)
            let mended = try Executable.run(
                ["ingest", name, "--report", "r.jsonl", "--lang-ui", language]
                    + (moves ? ["--move"] : []), in: folder,
                environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
            #expect(mended.status == 0)
            #expect(mended.messages.contains(said), "\(mended.messages)")
            let line = try JSONValue(parsing: folder.read("r.jsonl"))
            #expect(line["status"]?.string == "duplicate")
            #expect(line["warnings"]?.array?.first?.string?.contains(said) == true)
            #expect(try folder.names().contains(name) == !moves)
            let verified = try sohoa("verify", in: folder)
            #expect(verified.status == 0)
            #expect(verified.output.isEmpty)
            let original = try sohoa("export", "1", "--format", "original", in: folder)
            #expect(original.text == text)
        }
        let again = try sohoa("ingest", "a.txt", in: folder)
        #expect(again.messages.contains("đã có trong kho\n"))
        // What was damaged lies aside, and is neither taken up nor exported.
        let aside = try Executable.runShell(
            """
            ls -A archive/originals/*/ | grep -c damaged
            "$sohoa" export --all out --archive archive 2> /dev/null; ls -A out/originals/*/ | wc -l
            rm archive/catalogue.sqlite*
            "$sohoa" recover --from-originals --archive archive > /dev/null 2>&1; echo $?
            "$sohoa" ingest -q --archive archive; echo $?
            "$sohoa" verify --archive archive; echo $?
            """, in: folder)
        #expect(aside.text == "2\n1\n0\n0\n0\n", "\(aside.text)\(aside.messages)")
    }

    @Test func ofADamagedOriginalNoDocumentIsMade() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Sở Xây dựng\n", to: "a.txt")
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        let damage = "f=$(ls archive/originals/*/*); chmod u+w $f; echo 'Sở Tài chính' > $f"
        #expect(try Executable.runShell(damage, in: folder).status == 0)
        let redone = try sohoa("redo", "1", in: folder)
        #expect(redone.status == 2, "\(redone.messages)")
        #expect(try sohoa("export", "1", "--format", "txt", in: folder).text.contains("Xây dựng"))
        // Mended, it is read again.
        #expect(try sohoa("ingest", "a.txt", in: folder).messages.contains("bị hỏng"))
        let retried = try sohoa("retry", in: folder)
        #expect(retried.status == 0, "\(retried.messages)")
        #expect(try sohoa("export", "1", "--format", "txt", in: folder).text.contains("Xây dựng"))
        #expect(try sohoa("verify", in: folder).output.isEmpty)
    }

    @Test func whatIsInTheArchiveIsReadWhateverTheLimitForTakingIn() throws {
        let folder = try TemporaryFolder()
        let blank = String(repeating: " ", count: 1_010_000)
        try folder.write("Kính gửi: Sở Xây dựng\n" + blank, to: "a.txt")
        let small = ["--limit", "file=1"]
        let environment = ["SOHOA_ARCHIVE": "\(folder.path)/archive"]
        for arguments in [["ingest", "a.txt"], ["ingest", "a.txt", "--dry-run"]] {
            let refused = try Executable.run(
                arguments + small, in: folder, environment: environment)
            #expect(refused.status == 12, "\(refused.messages)")
            #expect(refused.messages.contains("file=1"))
        }
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        // The catalogue is lost, and who takes the originals up again allows less.
        let result = try Executable.runShell(
            """
            rm archive/catalogue.sqlite*
            "$sohoa" recover --from-originals --archive archive > /dev/null 2>&1; echo $?
            "$sohoa" ingest -q --archive archive --limit file=1; echo $?
            "$sohoa" verify --archive archive; echo $?
            "$sohoa" export 1 --format original --archive archive | cmp - a.txt; echo $?
            """, in: folder)
        #expect(result.text == "0\n0\n0\n0\n", "\(result.text)\(result.messages)")
    }

    @Test func aBackupBringsBackWhatADamagedCatalogueHad() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi: Sở Xây dựng\n", to: "a.txt")
        try folder.write("Kính gửi: Sở Tài chính\n", to: "b.txt")
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        #expect(try sohoa("backup", "backup.sqlite", in: folder).status == 0)
        #expect(try sohoa("ingest", "b.txt", in: folder).status == 0)
        try folder.write("no database any more", to: "archive/catalogue.sqlite")
        #expect(try sohoa("verify", in: folder).status == 4)
        #expect(try sohoa("recover", "backup.sqlite", in: folder).status == 0)
        // The other original is in the store: it is taken up again.
        #expect(try sohoa("verify", in: folder).text.contains("chưa vào danh mục"))
        #expect(try sohoa("ingest", in: folder).status == 0)
        let state = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(state["done"]?.number == 2)
        #expect(try sohoa("verify", in: folder).output.isEmpty)
    }

    @Test func anExportGivesBackAnEqualArchive() throws {
        let folder = try TemporaryFolder()
        try inbox(in: folder)
        _ = try sohoa("ingest", "in", in: folder)
        #expect(try sohoa("edit", "1", "--set", "title=Thử", "--by", "Lan", in: folder).status == 0)
        #expect(try sohoa("task", "1", "--done", "--by", "Lan", in: folder).status == 0)
        #expect(try sohoa("export", "--all", "out", in: folder).status == 0)
        let imported = try sohoa("import", "out", "--archive", "other", in: folder)
        #expect(imported.status == 0, "\(imported.messages)")
        #expect(try sohoa("verify", "--archive", "other", in: folder).output.isEmpty)
        let again = try Executable.runShell(
            "\"$sohoa\" export --all again --archive other -- 2>/dev/null; diff -r out again",
            in: folder)
        #expect(again.status == 0, "\(again.text)")
        #expect(try sohoa("import", "out", "--archive", "other", in: folder).status == 1)
    }

    @Test func aCorrectionReachesTheTextAndTheRecordAndStaysWhenTheFileIsReadAnew() throws {
        let folder = try TemporaryFolder()
        try folder.write(try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt"), to: "a.txt")
        #expect(try sohoa("ingest", "a.txt", in: folder).status == 0)
        #expect(
            try sohoa(
                "edit", "1", "--replace", "07/KH-SXD", "--with", "08/KH-SXD", "--by", "Lan",
                in: folder
            ).status == 0)
        func number() throws -> String? {
            _ = try Executable.runShell(
                "rm -rf out; \"$sohoa\" export --all out --archive archive 2>/dev/null", in: folder)
            return try JSONValue(parsing: folder.read("out/tables/document.jsonl"))["number"]?
                .string
        }
        #expect(try number() == "08/KH-SXD")
        #expect(try sohoa("redo", "1", in: folder).status == 0)
        #expect(try number() == "08/KH-SXD")
        let page = try JSONValue(parsing: folder.read("out/tables/page.jsonl"))
        #expect(page["restored"]?.string?.contains("07/KH-SXD") == true)
        #expect(page["human"]?.string?.contains("08/KH-SXD") == true)
        #expect(try sohoa("verify", in: folder).output.isEmpty)
    }

    @Test func aWatchTakesInWhatAppears() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/in", withIntermediateDirectories: true)
        let result = try Executable.runShell(
            """
            "$sohoa" watch in --archive archive --settle 0.5 2> log & watch=$!
            sleep 1; printf 'Kính gửi: Sở Xây dựng\\n' > in/a.txt; printf x > in/b.part
            for i in $(seq 100); do grep -q 'a.txt →' log && break; sleep 0.2; done
            kill -TERM $watch; wait $watch; echo $?; cat log
            """, in: folder)
        #expect(result.text.hasPrefix("143\n"), "\(result.text)")
        #expect(result.text.contains("in/a.txt → văn bản 1"))
        let state = try JSONValue(parsing: sohoa("status", "--json", in: folder).output)
        #expect(state["done"]?.number == 1)
        #expect(state["waiting"]?.number == 0)
    }

    @Test func registersAndACalendarComeFromTheArchive() throws {
        let folder = try TemporaryFolder()
        #expect(try sohoa("ingest", "-q", samples + ".txt", in: folder).status == 0)
        let incoming = try sohoa("register", "incoming", "--csv", in: folder)
        let lines = incoming.text.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("arrived,arrival_number,author,number,date,") == true)
        #expect(lines.last?.contains(",1,SỞ XÂY DỰNG,07/KH-SXD,2025-08-20,") == true)
        let followUp = try sohoa(
            "register", "follow-up", "--office", "Văn phòng Sở", "--xlsx", "-o", "r.xlsx",
            in: folder)
        #expect(followUp.status == 0)
        let workbook = try WorkbookReader(at: folder.path + "/r.xlsx")
        #expect(workbook.sheets == ["Theo dõi giải quyết"])
        #expect(try workbook.cells(ofSheet: 1).values.contains { $0.text == "Văn phòng Sở" })
        let calendar = try sohoa("tasks", "--ics", in: folder)
        #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(calendar.text.contains("RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"))
        let one = try sohoa("tasks", "--ics", "--unit", "không có", in: folder)
        #expect(!one.text.contains("BEGIN:VEVENT"))
    }

    @Test func aSecretDocumentIsShownOnlyOnceItIsReleased() throws {
        let folder = try TemporaryFolder()
        let text = try Checkout.text(of: "Samples/ke-hoach-07-sxd.txt")
        try folder.write("MẬT\n" + text, to: "a.txt")
        let ingested = try sohoa("ingest", "a.txt", in: folder)
        #expect(ingested.messages.contains("văn bản mật"))
        #expect(try sohoa("list", "--json", in: folder).text == "[]\n")
        #expect(try sohoa("search", "kế hoạch", "--json", in: folder).text == "[]\n")
        #expect(try sohoa("export", "1", in: folder).status == 1)
        #expect(try sohoa("tasks", "--ics", in: folder).text.contains("BEGIN:V") == true)
        #expect(!(try sohoa("tasks", "--ics", in: folder).text.contains("BEGIN:VEVENT")))
        #expect(try sohoa("release", "1", "--by", "Lan", "--note", "QĐ 1", in: folder).status == 0)
        #expect(try sohoa("list", "--json", in: folder).text != "[]\n")
        #expect(try sohoa("export", "1", in: folder).status == 0)
    }

    @Test func whatIsMissingOrOfAnotherIsSaid() throws {
        let folder = try TemporaryFolder()
        let missing = try sohoa("status", "--lang-ui", "en", in: folder)
        #expect(missing.status == 5)
        #expect(missing.messages.contains("there is none here"))
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/archive", withIntermediateDirectories: true)
        try folder.write("no database", to: "archive/catalogue.sqlite")
        #expect(try sohoa("status", in: folder).status == 4)
        #expect(try sohoa("watch", ".", in: folder).status == 4)
        #expect(try sohoa("redo", in: folder).status == 4)
    }
}

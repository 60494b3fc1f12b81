import CatalogueStore
import Ingestion
import Presentation
import Restoration

// What is said of arguments that make no sense.

extension Messages {
    /// The line of an argument error of a command, with its code.
    func line(for error: UsageError, of command: String = "convert") -> String {
        let code = RunStatus.badArguments.rawValue
        let text = text(for: error)
        return say(
            vi: "sohoa: lỗi tham số: \(text) Xem: sohoa \(command) --help [mã \(code)]\n",
            en: "sohoa: bad arguments: \(text) See: sohoa \(command) --help [code \(code)]\n")
    }

    private func text(for error: UsageError) -> String {
        switch error {
        case .standardInputTwice:
            say(
                vi: "“-” (đầu vào chuẩn) chỉ được dùng một lần.",
                en: "“-” (standard input) may stand only once.")
        case .emptyName:
            say(vi: "có tên tệp rỗng.", en: "a file name is empty.")
        case .jobs(let jobs):
            say(
                vi: "--jobs \(jobs): phải là số từ 1 trở lên.",
                en: "--jobs \(jobs): must be 1 or more.")
        case .pageTimeout(let seconds):
            say(
                vi: "--page-timeout \(seconds): phải từ 0,001 đến 86400 giây.",
                en: "--page-timeout \(seconds): must be 0.001 to 86400 seconds.")
        case .limit(let text): wrongLimit(text)
        case .language(let text):
            say(
                vi: "--language “\(text.printable)”: phải là tên mô hình, nối bằng dấu +, "
                    + "như vie+eng.",
                en: "--language “\(text.printable)”: must be names of models joined by +, "
                    + "like vie+eng.")
        case .pages(let text, let error):
            "--pages “\(text.printable)”: \(self.text(for: error))"
        case .quietAndVerbose:
            say(
                vi: "--quiet và --verbose không đi cùng nhau.",
                en: "--quiet and --verbose exclude each other.")
        case .explainAndJSON:
            say(
                vi: "--explain và --json không đi cùng nhau.",
                en: "--explain and --json exclude each other.")
        case .output(let failure):
            text(for: failure)
        case .dictionary(let path, let failure):
            text(for: failure, dictionary: path.printable)
        case .dictionaryIsOutput(let path):
            say(
                vi: "kết quả hay báo cáo sẽ ghi đè lên --dictionary “\(path.printable)”; hãy "
                    + "chọn tên khác.",
                en: "a result or the report would overwrite --dictionary “\(path.printable)”; "
                    + "choose another name.")
        case .severalOnStandardOutput(let format):
            say(
                vi: "--format \(format.rawValue): đầu ra chuẩn chỉ nhận một tài liệu; hãy cho "
                    + "--output một thư mục (thêm / ở cuối tên).",
                en: "--format \(format.rawValue): standard output takes one document only; give "
                    + "--output a folder (a name that ends with /).")
        case .binaryOnTerminal(let format):
            say(
                vi: "--format \(format): không phải văn bản nên không in ra màn hình; hãy "
                    + "cho --output một tệp hay thư mục.",
                en: "--format \(format): this is no text for a terminal; give --output a "
                    + "file or a folder.")
        case .reportIsInput(let path):
            say(
                vi: "--report “\(path.printable)” chính là tệp cần chuyển đổi.",
                en: "--report “\(path.printable)” is a file to convert.")
        case .whatToRedo:
            say(
                vi: "hãy cho số các văn bản, hoặc --all, hoặc --outdated.",
                en: "give the documents' numbers, or --all, or --outdated.")
        case .whatToExport:
            say(
                vi: "hãy cho số các văn bản, hoặc --all DIR.",
                en: "give the documents' numbers, or --all DIR.")
        case .whatToEdit:
            say(
                vi: "hãy cho --set FIELD=VALUE, hoặc --word hay --replace cùng với --with.",
                en: "give --set FIELD=VALUE, or --word or --replace together with --with.")
        case .field(let text):
            say(
                vi: "--set “\(text.printable)”: không phải trường của bản ghi, hoặc sai dạng.",
                en: "--set “\(text.printable)”: no value of a record, or none of its kind.")
        case .noSuchWord(let text):
            say(
                vi: "“\(text.printable)”: văn bản không có từ này.",
                en: "“\(text.printable)”: there is no such word in the document.")
        case .noSuchDay(let text):
            say(
                vi: "“\(text.printable)”: không phải ngày của việc này (dạng 2026-06-15).",
                en: "“\(text.printable)”: no day of it (in the form 2026-06-15).")
        case .severalStatuses:
            say(
                vi: "--open, --ongoing và --done không đi cùng nhau.",
                en: "--open, --ongoing and --done exclude each other.")
        case .percent(let percent):
            say(
                vi: "--percent \(percent): phải từ 0 đến 100.",
                en: "--percent \(percent): must be 0 to 100.")
        case .measuredValue:
            say(vi: "giá trị phải là số.", en: "the value must be a number.")
        case .settling(let seconds):
            say(
                vi: "--settle \(seconds): phải từ 0 đến 86400 giây.",
                en: "--settle \(seconds): must be 0 to 86400 seconds.")
        case .archiveInside(let path):
            say(
                vi: "“\(path.printable)”: kho lưu trữ không được nằm trong thư mục theo dõi.",
                en: "“\(path.printable)”: the archive must not lie in the folder that is watched.")
        case .listenAddress(let text):
            say(
                vi: "--listen “\(text.printable)”: cần địa chỉ và cổng, như 127.0.0.1:8731.",
                en: "--listen “\(text.printable)”: an address and a port, such as 127.0.0.1:8731.")
        case .cannotListen(let address, let reason):
            say(
                vi: "không mở được \(address.printable) (\(reason.printable)): có thể một chương "
                    + "trình khác đang dùng; hãy chọn cổng khác bằng --listen.",
                en: "cannot listen at \(address.printable) (\(reason.printable)): another program "
                    + "may have it; name another port with --listen.")
        case .unencrypted(let address):
            say(
                vi: "--listen \(address.printable): ngoài máy này, mật khẩu không được gửi rõ; hãy "
                    + "đặt một proxy mã hóa (TLS) ở trước và cho --behind-proxy.",
                en: "--listen \(address.printable): beyond this machine passwords must not go in "
                    + "clear; put a proxy that encrypts (TLS) in front and give --behind-proxy.")
        case .noAccounts:
            say(
                vi: "chưa có tài khoản nào dùng được; hãy tạo bằng sohoa user add.",
                en: "there is no account that could sign in; make one with sohoa user add.")
        case .proxyWithoutFlag:
            say(
                vi: "--proxy chỉ có nghĩa cùng --behind-proxy.",
                en: "--proxy means nothing without --behind-proxy.")
        case .reportIsOutput(let path):
            say(
                vi: "--report và --output cùng ghi vào “\(path.printable)”; hãy chọn hai tên.",
                en: "--report and --output both write “\(path.printable)”; choose two names.")
        case .severalForms:
            say(vi: "chỉ được chọn một dạng kết quả.", en: "only one form can be asked for.")
        case .workbookOnTerminal:
            say(
                vi: "--xlsx: hãy cho tên tệp bằng --output, hoặc dẫn vào tệp.",
                en: "--xlsx: name a file with --output, or redirect it.")
        case .condition(let key, let value):
            say(
                vi: "--\(key.rawValue) “\(value.printable)”: không hiểu; \(example(of: key)).",
                en: "--\(key.rawValue) “\(value.printable)”: that makes no sense; "
                    + "\(example(of: key)).")
        case .rowCount(let flag, let count):
            say(
                vi: "--\(flag) \(count): phải từ 0 trở lên.",
                en: "--\(flag) \(count): must be 0 or more.")
        case .limitAndAll:
            say(
                vi: "--limit và --all không đi cùng nhau.",
                en: "--limit and --all exclude each other.")
        case .today(let text):
            say(
                vi: "--today “\(text.printable)”: phải là một ngày, như 2026-06-15.",
                en: "--today “\(text.printable)”: must be a day, like 2026-06-15.")
        case .timeLimit(let seconds):
            say(
                vi: "--time-limit \(seconds): phải lớn hơn 0 và không quá 86400 giây.",
                en: "--time-limit \(seconds): must be more than 0 and at most 86400 seconds.")
        case .noPassword:
            say(
                vi: "không có mật khẩu nào; hãy nhập, hoặc dùng --generate.",
                en: "no password was given; type one, or use --generate.")
        case .passwordsDiffer:
            say(vi: "hai lần nhập mật khẩu khác nhau.", en: "the two passwords differ.")
        case .password(let error): text(for: error)
        case .whatToChange:
            say(
                vi: "hãy cho biết cần thay đổi gì, ví dụ --role analyst.",
                en: "say what is to be changed, for example --role analyst.")
        case .tokenDays(let days):
            say(
                vi: "--days \(days): phải là số từ \(TokenAddCommand.days.lowerBound) đến "
                    + "\(TokenAddCommand.days.upperBound).",
                en: "--days \(days): must be \(TokenAddCommand.days.lowerBound) to "
                    + "\(TokenAddCommand.days.upperBound).")
        case .severalDocuments(let text, let ids):
            say(
                vi: "“\(text.printable)” là số của nhiều văn bản: mã "
                    + "\(ids.map(String.init).joined(separator: ", ")).",
                en: "“\(text.printable)” is the number of several documents: "
                    + "\(ids.map(String.init).joined(separator: ", ")).")
        }
    }

    private func example(of key: QueryKey) -> String {
        switch key {
        case .number, .kind, .issuer, .place, .unit, .lead, .support:
            say(vi: "cần có chữ hoặc số", en: "it needs letters or digits")
        case .year: say(vi: "viết như 2025 hoặc 2023..2025", en: "write 2025 or 2023..2025")
        case .date, .due:
            say(
                vi: "viết như 2026-06-15, 2026-06 hoặc 2026-06..2026-09",
                en: "write 2026-06-15, 2026-06 or 2026-06..2026-09")
        case .status:
            say(
                vi: "viết open, ongoing, done hoặc overdue",
                en: "write open, ongoing, done or overdue")
        case .grade: say(vi: "viết như A, C,D hoặc B..D", en: "write A, C,D or B..D")
        }
    }

    private func text(for error: PageSelection.ParsingError) -> String {
        switch error {
        case .empty:
            say(vi: "thiếu số trang.", en: "a page number is missing.")
        case .notARange(let part):
            say(
                vi: "“\(part.printable)” không phải trang hay khoảng trang; viết như 1,3-end.",
                en: "“\(part.printable)” is neither a page nor a range; write 1,3-end.")
        case .zero:
            say(vi: "trang được đánh số từ 1.", en: "pages are counted from 1.")
        case .backwards(let part):
            say(
                vi: "khoảng “\(part.printable)” kết thúc trước khi bắt đầu.",
                en: "the range “\(part.printable)” ends before it begins.")
        }
    }

    private func text(for failure: OutputPlan.Failure) -> String {
        switch failure {
        case .manyIntoOne(let path):
            say(
                vi: "nhiều tệp không thể ghi chung vào “\(path.printable)”; hãy cho --output một "
                    + "thư mục (thêm / ở cuối tên) hoặc “-”.",
                en: "several files cannot go into “\(path.printable)”; give --output a folder "
                    + "(a name that ends with /) or “-”.")
        case .overwritesInput(let path):
            say(
                vi: "--output “\(path.printable)” sẽ ghi đè lên tệp cần chuyển đổi; hãy chọn tên "
                    + "khác.",
                en: "--output “\(path.printable)” would overwrite a file to convert; choose "
                    + "another name.")
        case .noFolder(let path, let error):
            say(
                vi: "không tạo được thư mục “\(path.printable)” (\(error.detail)).",
                en: "the folder “\(path.printable)” could not be made (\(error.detail)).")
        }
    }

    private func text(for failure: GlossaryFile.Failure, dictionary path: String) -> String {
        switch failure {
        case .unreadable(let error):
            "--dictionary “\(path)”: \(text(for: error))"
        case .tooLarge:
            say(
                vi: "--dictionary “\(path)”: tệp lớn hơn \(GlossaryFile.largestSize >> 20) MB; "
                    + "hãy bớt thuật ngữ.",
                en: "--dictionary “\(path)”: the file is larger than "
                    + "\(GlossaryFile.largestSize >> 20) MB; leave terms out.")
        case .notText:
            say(
                vi: "--dictionary “\(path)”: không phải văn bản UTF-8; hãy lưu lại dưới dạng "
                    + "văn bản UTF-8, mỗi dòng một thuật ngữ.",
                en: "--dictionary “\(path)”: no UTF-8 text; save it as UTF-8 text with one term "
                    + "a line.")
        case .malformed(.tooManyTerms(let line)):
            say(
                vi: "--dictionary “\(path)”, dòng \(line): nhiều hơn \(Glossary.mostTerms) thuật "
                    + "ngữ; hãy bỏ bớt.",
                en: "--dictionary “\(path)”, line \(line): more than \(Glossary.mostTerms) terms; "
                    + "leave some out.")
        case .malformed(.tooManyWords(let line)):
            say(
                vi: "--dictionary “\(path)”, dòng \(line): thuật ngữ dài hơn "
                    + "\(Glossary.mostWords) từ; hãy rút ngắn hoặc chia thành nhiều dòng.",
                en: "--dictionary “\(path)”, line \(line): the term has more than "
                    + "\(Glossary.mostWords) words; shorten it or make several lines of it.")
        }
    }
}

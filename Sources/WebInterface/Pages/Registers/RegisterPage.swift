import CatalogueStore
import DocumentModel
import Presentation
import Publishing

/// A register of the decree, to print.
struct RegisterPage {
    /// So many lines are shown; the workbook has all.
    static let most = 2_000

    private let viewing: Viewing
    private let register: Register
    private let contents: Register.Contents

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing, _ register: Register) throws {
        self.viewing = viewing
        self.register = register
        contents = try register.contents(viewing, page: PageRequest(limit: Self.most))
    }

    /// The page.
    var page: Page {
        let table = contents.table
        // An official paper: dates as the decree writes them, whatever the pages speak.
        let wording = Messages(language: .vietnamese).cellWording
        let heads = table.columns.enumerated().map { index, column -> HTML in
            "<th scope=\"col\">\(column.heading)<span class=\"place\">(\(index + 1))</span></th>"
        }
        let rows = table.rows.map { row -> HTML in
            let cells = zip(row, table.columns).map { cell, column -> HTML in
                "<td>\(wording.plainText(of: cell, in: column))</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        let cut: HTML? =
            contents.total > table.rows.count
            ? """
            <p class="message no-print">\(messages.say(vi: "Chỉ hiện \(messages.grouped(table.rows.count)) dòng đầu trong \(messages.grouped(contents.total)); tệp XLSX có đủ.", en: "The first \(messages.grouped(table.rows.count)) of \(messages.grouped(contents.total)) lines only; the XLSX file has all."))</p>
            """ : nil
        return Page(
            title: contents.title, section: register == .incoming ? .documents : .tasks,
            body: """
                \(form)\(ListFrame(viewing: viewing, total: 0, page: 1).chips)\(cut)
                <article class="register \(register.rawValue)" lang="vi"><header>\
                \(Register.text(.office, viewing).map { "<p class=\"office\">\($0)</p>" as HTML })\
                <h1>\(contents.title)</h1>\(Register.text(.period, viewing).map { "<p>\($0)</p>" as HTML })</header>
                <div class="scroll" tabindex="0" role="region" aria-label="\(contents.title)"><table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div></article>
                """, assets: [.registersStyle], isWide: true)
    }

    private var form: HTML {
        let kept = viewing.address.parameters
            .filter { !["office", "period"].contains($0.name) }
            .map { name, value -> HTML in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            }
        let other: Register = register == .incoming ? .followUp : .incoming
        let period = messages.say(
            vi: "Từ ngày … đến ngày …", en: "Từ ngày … đến ngày …")
        return """
            <form class="row follow no-print" action="\(register.path)" method="get">\(kept)
            <span class="field wide"><label for="office">\(messages.say(vi: "Cơ quan, tổ chức", en: "Office"))</label>\
            <input type="text" id="office" name="office" maxlength="200" value="\(Register.text(.office, viewing))"></span>
            <span class="field wide"><label for="period">\(messages.say(vi: "Thời gian", en: "Period"))</label>\
            <input type="text" id="period" name="period" maxlength="200" placeholder="\(period)" value="\(Register.text(.period, viewing))"></span>
            <button class="primary">\(messages.say(vi: "Đặt tên", en: "Set"))</button>
            <a class="button" href="\(viewing.address(as: "xlsx"))">XLSX</a>
            <a class="button" href="\(viewing.address.at(other.path))">\(other.name(messages))</a></form>
            <p class="quiet small no-print">\(messages.say(vi: "In bằng Ctrl+P: khổ A4 ngang, dòng đầu bảng lặp lại trên mỗi trang.", en: "Print with Ctrl+P: A4 landscape, the heads repeat on each page."))</p>
            """
    }
}

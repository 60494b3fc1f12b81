import CatalogueStore
import DocumentModel
import Ingestion
import Presentation

// What is said of lists, counts and queries, and the headings of their columns.

extension Messages {
    /// Said where a list is empty.
    var nothingFound: String { say(vi: "Không tìm thấy gì.\n", en: "Nothing was found.\n") }

    /// Said where rows are left out.
    func shown(_ count: Int, of total: Int) -> String {
        say(
            vi: "\(count) trong \(grouped(total)) dòng; --all lấy tất cả, --offset xem tiếp.\n",
            en: "\(count) of \(grouped(total)) rows; --all gives all, --offset goes on.\n")
    }

    /// Said where a query is refused.
    func queryRefused(_ detail: String) -> String {
        let code = RunStatus.badArguments.rawValue
        return say(
            vi:
                "sohoa: lỗi: truy vấn bị từ chối: \(detail.printable). Chỉ một câu SELECT được phép; "
                + "nếu kho giữ văn bản mật, thêm --held. [refused, mã \(code)]\n",
            en:
                "sohoa: error: the query is refused: \(detail.printable). Only one SELECT is allowed; "
                + "where the archive holds secret documents, add --held. [refused, code \(code)]\n")
    }

    /// Said where a query has more rows than it may.
    func queryCut(_ limit: Int) -> String {
        let code = RunStatus.limitExceeded.rawValue
        return say(
            vi: "sohoa: chỉ \(limit) dòng đầu; --limit cho phép nhiều hơn. [limit, mã \(code)]\n",
            en: "sohoa: the first \(limit) rows only; --limit allows more. [limit, code \(code)]\n")
    }
}

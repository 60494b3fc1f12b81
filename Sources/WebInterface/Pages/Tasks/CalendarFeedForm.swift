import CatalogueStore
import Presentation

/// The part of a page where a calendar of its conditions is made.
struct CalendarFeedForm {
    private let viewing: Viewing

    private var messages: Messages { viewing.messages }

    init(_ viewing: Viewing) {
        self.viewing = viewing
    }

    /// The conditions of an address that a calendar is made of.
    private var query: String {
        let names = ["q"] + QueryKey.allCases.map(\.rawValue)
        let kept = viewing.address.parameters
            .filter { names.contains($0.name) && !$0.value.isEmpty }
        return SiteAddress("", kept).query
    }

    private var suggestedName: String {
        let parts = QueryKey.allCases.flatMap { key in
            viewing.address.values(key.rawValue).map { messages.name(ofValue: $0, of: key) }
        }
        let words = [viewing.address["q"] ?? ""].filter { !$0.isEmpty } + parts
        return String(([messages.taskSheet] + words).joined(separator: " – ").prefix(200))
    }

    /// The part.
    var html: HTML {
        """
        <details class="card feeds no-print"><summary><h2>\(messages.say(vi: "Đăng ký lịch", en: "Subscribe to a calendar"))</h2></summary>
        <p class="quiet small">\(messages.say(vi: "Tạo một địa chỉ để Outlook, Google Calendar hay điện thoại tự tải hạn của các nhiệm vụ theo điều kiện đang xem, không cần đăng nhập. Ai có địa chỉ đều xem được: chỉ đưa cho người cần, và thu hồi khi thôi dùng.", en: "Make an address from which Outlook, Google Calendar or a phone fetches the due days of the tasks now shown, without signing in. Whoever has the address can see them: give it to who needs it, and revoke it when done."))</p>
        <form class="row" action="/tasks/feeds" method="post">
        <input type="hidden" name="query" value="\(query)">
        <label for="feed-label">\(messages.say(vi: "Tên lịch", en: "Name"))</label>
        <input type="text" id="feed-label" name="label" required maxlength="200" value="\(suggestedName)">
        <button>\(messages.say(vi: "Tạo địa chỉ lịch", en: "Make the address"))</button></form>
        <p><a href="/tasks/feeds">\(messages.say(vi: "Lịch đã đăng ký, thu hồi", en: "My calendars; revoke"))</a></p></details>
        """
    }
}

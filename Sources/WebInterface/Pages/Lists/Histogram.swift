import CatalogueStore
import Presentation

/// How many documents there are of each month, or of each year where the months are many; each bar
/// asks for its time.
struct Histogram {
    /// More months than this are summed up to years.
    static let mostMonths = 48

    private struct Bar {
        var name: String
        var count: Int
    }

    private let bars: [Bar]
    private let viewing: Viewing

    /// Draws counts by month: "2025-03".
    init(months: [Facets.Count], viewing: Viewing) {
        self.viewing = viewing
        var counts: [String: Int] = [:]
        for month in months { counts[month.name, default: 0] += month.count }
        let numbers = months.compactMap { Self.number(ofMonth: $0.name) }
        guard let start = numbers.min(), let end = numbers.max() else {
            bars = []
            return
        }
        if end - start < Self.mostMonths {
            bars = (start...end).map { number in
                let month = number % 12 + 1
                let name = "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
                return Bar(name: name, count: counts[name] ?? 0)
            }
        } else {
            var years: [Int: Int] = [:]
            for month in months {
                if let number = Self.number(ofMonth: month.name) {
                    years[number / 12, default: 0] += month.count
                }
            }
            bars = (start / 12...end / 12).suffix(120).map {
                Bar(name: String($0), count: years[$0] ?? 0)
            }
        }
    }

    /// The months before a month, from year 0: "2025-03".
    private static func number(ofMonth name: String) -> Int? {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[1]) else { return nil }
        return parts[0] * 12 + parts[1] - 1
    }

    /// The picture; nothing where there is but one bar.
    var html: HTML {
        guard bars.count > 1, let most = bars.map(\.count).max(), most > 0 else { return .nothing }
        let step = 1_000 / bars.count
        let chosen = viewing.address.values(QueryKey.date.rawValue)
        let marks = bars.enumerated().map { place, bar -> HTML in
            guard bar.count > 0 else { return .nothing }
            let height = max(2, bar.count * 60 / most)
            let address = viewing.address.setting("page", to: nil)
                .toggling(QueryKey.date.rawValue, bar.name)
            let label = viewing.say(
                vi: "\(bar.name): \(bar.count) văn bản", en: "\(bar.name): \(bar.count) documents")
            return """
                <a href="\(address)"\("aria-current", chosen.contains(bar.name) ? "true" : nil) \
                aria-label="\(label)"><title>\(label)</title>\
                <rect class="ground" x="\(place * step)" y="0" width="\(step)" height="62"/>\
                <rect x="\(place * step + 1)" y="\(62 - height)" width="\(max(1, step - 2))" height="\(height)"/></a>
                """
        }
        let name = viewing.say(vi: "Văn bản theo thời gian", en: "Documents over time")
        return """
            <svg class="histogram" viewBox="0 0 \(step * bars.count) 62" preserveAspectRatio="none" role="group" aria-label="\(name)">\
            \(marks)</svg>
            <p class="axis small quiet" aria-hidden="true"><span>\(bars.first?.name)</span><span>\(bars.last?.name)</span></p>
            """
    }
}

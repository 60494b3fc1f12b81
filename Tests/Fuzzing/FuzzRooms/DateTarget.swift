import DocumentModel
import FuzzDriver

@testable import Extraction

/// Dates, periods, numbers and amounts in any text: what is read lies within it, and what can be
/// written is read again as it was.
let dateTarget = FuzzTarget("dates", prepare: { _ = lexicon }) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = CivilDate(text) { check(date) }
    if let rule = RecurrenceRule(text) {
        require(RecurrenceRule(rule.description) == rule, "\(rule) is read as another rule.")
        for day in ["2024-02-29", "2025-08-20"].compactMap({ CivilDate($0) }) {
            let days = rule.occurrences(from: day, count: 5)
            require(days.count <= 5 && days == days.sorted(), "\(rule) gives \(days).")
        }
    }
    let passage = Passage(text)
    let tokens = passage.tokens
    for token in tokens.indices {
        func holds(_ end: Int) {
            require((token + 1...tokens.count).contains(end), "What is read ends at \(end).")
        }
        if let found = DateInText(in: passage, at: token) {
            holds(found.tokens.upperBound)
            check(found.date)
        }
        if let number = DocumentNumber(in: passage, at: token) {
            require(
                !number.range.isEmpty && number.range.upperBound <= passage.scalars.count,
                "A number lies outside its text.")
        }
        if let amount = Amount(in: passage, at: token, measures: lexicon.measures) {
            holds(amount.end)
            require(amount.value.isFinite && amount.value >= 0, "\(amount.value) is no amount.")
            require(amount.upper.map { $0 > amount.value } ?? true, "A span runs backwards.")
        }
        if let count = CountWord(in: passage, at: token) {
            holds(count.end)
            require((0...999).contains(count.value), "\(count.value) is no small number.")
        }
        if let time = ClockTime(in: passage, at: token) {
            holds(time.end)
            require(time.text.utf8.count == 5, "“\(time.text)” is no time.")
        }
        if let period = Period(openIn: passage, at: token) {
            holds(period.end)
            if let first = period.firstDay, let last = period.lastDay {
                require(first <= last, "A period ends before it begins.")
            }
        }
    }
    let reader = DeadlineReader()
    for deadline in reader.deadlines(in: passage, tokens: tokens.indices) {
        require(!deadline.text.isEmpty, "A deadline has no words.")
        for rule in deadline.rrule?.split(separator: "\n") ?? [] {
            require(RecurrenceRule(String(rule)) != nil, "“\(rule)” is no rule.")
        }
    }
}

private let lexicon: DirectiveLexicon = {
    do {
        return try DirectiveLexicon(parsing: ours)
    } catch {
        fatalError("The tables in \(dictionaries) cannot be used: \(error)")
    }
}()

private func check(_ date: CivilDate) {
    require(CivilDate(date.description) == date, "\(date) is read as another day.")
    require(date.description.utf8.count == 10, "\(date) is not of the form YYYY-MM-DD.")
    checkJSON(of: date)
    guard let number = date.dayNumber else { return }
    require(CivilDate(dayNumber: number) == date, "\(date) has the number of another day.")
    require(
        date.adding(days: 1).map { $0 > date && $0.adding(days: -1) == date } ?? true,
        "The day after \(date) is not after it.")
    require(date.adding(months: 1).map { $0 > date } ?? true, "A month later is not later.")
}

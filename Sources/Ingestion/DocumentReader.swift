public import DocumentModel
import Glibc
import Restoration
import Vietnamese

/// Reads the pages of one PDF or image with worker processes.
///
/// One thread waits for all the workers: a page goes to the next worker that is free, and more
/// workers are started, up to the number allowed, once a page has to be read from its image.
/// A page that cannot be read is in its document without a word, and says so; a document of which no
/// page can be read, or over which workers die again and again, is not converted.
struct DocumentReader {
    /// How the workers are started.
    let command: WorkerCommand
    /// A path by which the document is opened for each of them.
    let document: String
    /// What is to be known of it.
    let assignment: WorkerAssignment
    /// What is wanted of it, by how many, in what time.
    let settings: ConversionSettings
    /// How well the words of a text layer fit Vietnamese.
    let verdict: (RecognizedPage) -> TextHealth.Verdict
    /// The pages that were read before, which are not read again.
    var pagesRead: [RecognizedPage] = []
    /// Whether a page over which a worker dies is lost, rather than the document.
    var enduresDeaths = true
    /// Told the number of pages to do, once known, and then each page done.
    let progress: (ReadingProgress) -> Void

    /// What came of a document.
    struct Result {
        /// The number of pages in the file.
        var pageCount: Int
        /// The pages wanted, in order.
        var pages: [RecognizedPage]
        /// The engine that read the images; nil where none had to be read.
        var engine: String?
        /// How many pages were in a legacy encoding, by encoding.
        var legacyPages: [LegacyEncoding: Int] = [:]
        /// Whether the last line ends with a line feed; true for what was read from paper.
        var endsWithLineFeed = true
    }

    /// Reads the document.
    func read() throws(IngestionError) -> Result {
        var reading = Reading(reader: self)
        return try reading.run()
    }
}

/// What happens while a document is read.
public enum ReadingProgress: Sendable, Hashable {
    /// So many pages are to be done.
    case pages(Int)
    /// A page is done.
    case done(RecognizedPage)
    /// A worker wrote this line, without control characters, to its standard error.
    case workerMessage(String)
}

/// A document that is being read: who is at work on what, and what is done.
private struct Reading {
    /// A worker and what it is doing.
    final class Member {
        enum Work: Hashable {
            case opening
            case idle
            case layer(Int)
            case image(Int)

            var page: Int? {
                switch self {
                case .opening, .idle: nil
                case .layer(let page), .image(let page): page
                }
            }
        }

        let process: WorkerProcess
        var work = Work.opening
        var deadline: ContinuousClock.Instant
        var writesMessages = true

        init(process: WorkerProcess, deadline: ContinuousClock.Instant) {
            self.process = process
            self.deadline = deadline
        }
    }

    let reader: DocumentReader
    var members: [Member] = []
    var mayHaveText = false
    var pageCount: Int?
    var waiting: [Int] = []
    var wanted: [Int] = []
    var done: [Int: RecognizedPage] = [:]
    var engine: String?
    var legacyPages: [LegacyEncoding: Int] = [:]
    var lost: LostPages

    init(reader: DocumentReader) {
        self.reader = reader
        lost = LostPages(endures: reader.enduresDeaths)
    }

    mutating func run() throws(IngestionError) -> DocumentReader.Result {
        defer { for member in members { member.process.end() } }
        try hire()
        while pageCount == nil || done.count < wanted.count {
            try giveWork()
            try wait()
        }
        try lost.check(wanted.compactMap { done[$0] })
        return DocumentReader.Result(
            pageCount: pageCount ?? 0, pages: wanted.compactMap { done[$0] }, engine: engine,
            legacyPages: legacyPages)
    }

    /// Starts a worker and has it open the document.
    mutating func hire() throws(IngestionError) {
        let process = try WorkerProcess.start(
            reader.command, handing: [.reading(reader.document)])
        let member = Member(process: process, deadline: .now)
        members.append(member)
        try send(.open(reader.assignment), to: member, as: .opening)
    }

    /// Gives a page to everyone who is free, and hires while images wait for somebody.
    mutating func giveWork() throws(IngestionError) {
        for member in members where member.work == .idle {
            guard let page = waiting.popLast() else { return }
            if mayHaveText && reader.settings.existingText.looksAtLayer {
                try send(.layer(page: page), to: member, as: .layer(page))
            } else {
                try send(.read(page: page), to: member, as: .image(page))
            }
        }
        if members.isEmpty, !waiting.isEmpty { return try hire() }
        let readsImages = members.contains { if case .image = $0.work { true } else { false } }
        let arriving = members.count { $0.work == .opening }
        if readsImages, waiting.count > arriving, members.count < reader.settings.jobs {
            try hire()
        }
    }

    /// Waits until a worker says something or is late.
    mutating func wait() throws(IngestionError) {
        var descriptors = members.flatMap { member in
            var pair = member.process.pollDescriptors
            // poll ignores negative descriptors.
            if !member.writesMessages { pair[1].fd = -1 }
            return pair
        }
        let busy = members.filter { $0.work != .idle }
        let nearest = busy.map(\.deadline).min() ?? .now
        let answer = poll(
            &descriptors, nfds_t(descriptors.count), Self.milliseconds(until: nearest))
        if answer < 0, errno != EINTR {
            throw IngestionError(.crashed, detail: SystemCallError("poll").detail)
        }
        for (index, member) in members.enumerated() {
            if descriptors[2 * index + 1].revents != 0 { takeMessages(of: member) }
            if descriptors[2 * index].revents != 0 { try takeReplies(of: member) }
        }
        let now = ContinuousClock.now
        for member in members where member.work != .idle && member.deadline <= now {
            member.process.end()
            try lose(
                member,
                IngestionError(
                    .timeout, page: member.work.page, detail: "\(reader.settings.pageTimeout)"))
        }
    }

    mutating func takeMessages(of member: Member) {
        guard let bytes = member.process.receiveMessages() else {
            member.writesMessages = false
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline) {
            reader.progress(.workerMessage(String(line).printable))
        }
    }

    mutating func takeReplies(of member: Member) throws(IngestionError) {
        let replies: [WorkerReply]?
        do {
            replies = try member.process.receive(WorkerReply.self)
        } catch {
            let ending = member.process.end()
            return try lose(
                member,
                IngestionError(
                    .crashed, page: member.work.page, detail: "unreadable answer, \(ending)"))
        }
        guard let replies else {
            let ending = member.process.end()
            return try lose(
                member, IngestionError(.crashed, page: member.work.page, detail: ending))
        }
        for reply in replies { try take(reply, from: member) }
    }

    mutating func take(_ reply: WorkerReply, from member: Member) throws(IngestionError) {
        guard reply.isPlausible else {
            throw IngestionError(
                .crashed, page: member.work.page, detail: "an answer with impossible numbers")
        }
        switch (reply, member.work) {
        case (.failed(let failure), let work) where work != .idle:
            var error = IngestionError(worker: failure)
            error.page = error.page ?? work.page
            finish(try lost.lose(work.page, error))
            member.work = .idle
        case (.opened(let count, let mayHaveText), .opening):
            try takeOpened(pageCount: count, mayHaveText: mayHaveText)
            member.work = .idle
        case (.layer(let answered, let layer), .layer(let page)) where answered == page:
            try take(layer, ofPage: page, from: member)
        case (.read(let read, let engine), .image(let page)) where read.number == page:
            self.engine = engine.printable
            finish(read)
            member.work = .idle
        default:
            throw IngestionError(
                .crashed, page: member.work.page, detail: "an answer to nothing asked")
        }
    }

    mutating func takeOpened(pageCount count: Int, mayHaveText: Bool) throws(IngestionError) {
        if let pageCount {
            guard pageCount == count else {
                throw IngestionError(.corrupt, detail: "page count \(pageCount), then \(count)")
            }
            return
        }
        wanted = reader.settings.pages.pages(in: count)
        guard !wanted.isEmpty else {
            throw IngestionError(.noPages, detail: "pages in the file: \(count)")
        }
        pageCount = count
        self.mayHaveText = mayHaveText
        for page in reader.pagesRead where wanted.contains(page.number) {
            done[page.number] = page
        }
        waiting = wanted.filter { done[$0] == nil }.reversed()
        reader.progress(.pages(wanted.count))
    }

    mutating func take(
        _ layer: TextLayer?, ofPage page: Int, from member: Member
    ) throws(IngestionError) {
        guard var layer, layer.page.number == page else {
            return try send(.read(page: page), to: member, as: .image(page))
        }
        let encoding = layer.decode()
        if reader.settings.existingText.keeps(layer, verdict: { reader.verdict(layer.page) }) {
            if let encoding { legacyPages[encoding, default: 0] += 1 }
            finish(layer.page)
            member.work = .idle
        } else {
            try send(.read(page: page), to: member, as: .image(page))
        }
    }

    /// Goes on without a worker that has ended, and without the page that it was at.
    mutating func lose(_ member: Member, _ error: IngestionError) throws(IngestionError) {
        members.removeAll { $0 === member }
        // One that has come to help and not begun is no loss.
        if member.work == .opening, pageCount != nil, error.reason == .crashed, lost.endures {
            return
        }
        finish(try lost.lose(member.work.page, error))
    }

    mutating func finish(_ read: RecognizedPage) {
        var page = read
        page.defects = read.defects.map { $0.prefix(PageDefect.most).map(\.printable) }
        done[page.number] = page
        reader.progress(.done(page))
    }

    func send(
        _ request: WorkerRequest, to member: Member, as work: Member.Work
    ) throws(IngestionError) {
        // Layer and image of a page have the time of one page.
        if work.page == nil || member.work.page != work.page {
            member.deadline = .now + reader.settings.pageTimeout
        }
        member.work = work
        do {
            try member.process.send(request, within: reader.settings.pageTimeout)
        } catch {
            throw IngestionError(.crashed, page: work.page, detail: member.process.end())
        }
    }

    /// Milliseconds from now, rounded up, at least 0; a longer time is waited for in pieces.
    static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
        let rest = ContinuousClock.now.duration(to: instant)
        let seconds = min(max(rest / .seconds(1), 0), 3600)
        return Int32((seconds * 1000).rounded(.up))
    }
}

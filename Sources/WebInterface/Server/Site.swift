import Archiving
import CatalogueStore
import DocumentModel
import Hummingbird
import Presentation

/// What all pages share: the archive, and the threads on which it is asked.
struct Site: Sendable {
    /// The archive.
    let archive: Archive
    /// What is known of the documents and the people.
    var catalogue: Catalogue { archive.catalogue }
    /// How the site is run.
    let settings: WebServerSettings
    /// The pictures of pages.
    let pictures: PagePictures
    /// What takes uploads in; nil where nobody reads them.
    let intake: ArchiveIntake?
    /// Threads for what asks the catalogue.
    let asking: BlockingWork
    /// Threads for what takes long: copies, workbooks, corrections.
    let making: BlockingWork
    /// Threads for pictures of pages, of which a browser asks for many at a time.
    let picturing: BlockingWork
    /// Where corrections are made.
    let editing: EditingDesk
    /// Views that are kept.
    let views = ViewCache()
    /// When kept views are looked upon as old.
    let clock: RevisionClock
    /// Where people sign in.
    let desk = SignInDesk()

    init(
        archive: Archive, settings: WebServerSettings, pictures: PagePictures,
        intake: ArchiveIntake?
    ) {
        self.archive = archive
        self.settings = settings
        self.pictures = pictures
        self.intake = intake
        asking = BlockingWork(threads: 8)
        making = BlockingWork(threads: 2)
        picturing = BlockingWork(threads: 4)
        editing = EditingDesk(archive: archive, settings: settings)
        clock = RevisionClock(patience: settings.viewAge)
    }

    /// What a view is made with.
    func viewing(_ request: Request, _ context: SiteContext) throws -> Viewing {
        guard let visitor = context.visitor else { throw WebError(.signInRequired) }
        return Viewing(
            site: self, address: try SiteAddress(of: request), visitor: visitor,
            messages: context.messages, today: .todayInVietnam)
    }

    /// Answers with a page, which is made on a thread that may wait.
    ///
    /// - Parameters:
    ///   - request: What is asked for.
    ///   - context: Who asks.
    ///   - isLive: Whether the page shows more than the catalogue's answers: the queue, locks,
    ///     sessions, tokens, kept searches, the log. It is made anew each time then.
    ///   - make: Makes the page.
    /// - Returns: The page, or that the browser has it still.
    /// - Throws: What making it throws.
    func page(
        _ request: Request, _ context: SiteContext, isLive: Bool = false,
        _ make: @escaping @Sendable (Viewing) throws -> Page
    ) async throws -> Response {
        let viewing = try viewing(request, context)
        let made: @Sendable () throws -> ViewCache.View = {
            let page = try make(viewing)
            return ViewCache.View(viewing.layout.page(page))
        }
        guard !isLive else {
            let view = try await asking.run(made)
            return Response(bytes: view.bytes, type: "text/html; charset=utf-8")
        }
        let changes = views.changes
        let revision = try await asking.run { [clock] in
            try clock.revision(of: catalogue, changes: changes)
        }
        let key = ViewCache.Key(
            address: viewing.address.description, language: viewing.messages.language,
            visitor: viewing.visitor.withoutCredential, day: viewing.today, changes: changes)
        let view = try await views.view(key, revision: revision) { [asking] in
            try await asking.run(made)
        }
        // What shows secret documents is not left in a browser's store.
        guard !viewing.visitor.seesSecret else {
            return Response(bytes: view.bytes, type: "text/html; charset=utf-8")
        }
        return Response(kept: view, for: request)
    }

    /// Writes into the log who did what.
    ///
    /// - Throws: ``CatalogueError`` where it cannot be written: what is not logged is not done.
    func audit(
        _ action: AuditAction, document: Int64? = nil, detail: String = "", context: SiteContext
    ) async throws {
        try await audit(
            action, by: context.visitor?.name ?? "", document: document, detail: detail,
            context: context)
    }

    /// Writes into the log what somebody did who is not signed in.
    func audit(
        _ action: AuditAction, by who: String, document: Int64? = nil, detail: String = "",
        context: SiteContext
    ) async throws {
        let catalogue = catalogue
        try await asking.run {
            try catalogue.audit(
                action, by: who, address: context.address, document: document, detail: detail)
        }
    }

    /// Ends the threads once they have done what they do.
    func end() async throws {
        try await asking.end()
        try await making.end()
        try await picturing.end()
        try await desk.end()
    }
}

extension Response {
    /// A view that is kept, or that the browser has it still.
    init(kept view: ViewCache.View, for request: Request) {
        if request.headers[.ifNoneMatch]?.names(view.tag) == true {
            self.init(status: .notModified)
        } else {
            self.init(bytes: view.bytes, type: "text/html; charset=utf-8")
        }
        headers[.eTag] = view.tag
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Cookie"
    }
}

extension String {
    /// Whether a list of entity tags has one (RFC 9110, 13.1.2).
    fileprivate func names(_ tag: String) -> Bool {
        split(separator: ",").contains { part in
            let name = part.drop { $0 == " " }.prefix { $0 != " " }
            return name == "*" || name == tag || name == "W/\(tag)"
        }
    }
}

extension SiteAddress {
    /// The address of a request.
    init(of request: Request) throws(WebError) {
        let fields = try FormFields(parsing: request.uri.query ?? "")
        self.init(request.uri.path, fields.all)
    }
}

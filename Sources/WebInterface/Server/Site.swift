import Archiving
import CatalogueStore
import DocumentModel
import Hummingbird
import Presentation

/// What all pages share: the archive, and the threads on which it is asked.
struct Site: Sendable {
    /// The archive.
    let archive: Archive
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
    }

    /// What a view is made with.
    func viewing(_ request: Request, _ context: SiteContext) throws -> Viewing {
        guard let visitor = context.visitor else { throw WebError(.signInRequired) }
        return Viewing(
            site: self, address: try SiteAddress(of: request), visitor: visitor,
            messages: context.messages, today: .todayInVietnam)
    }

    /// Answers with a page, which is made on a thread that may wait.
    func page(
        _ request: Request, _ context: SiteContext,
        _ make: @escaping @Sendable (Viewing) throws -> Page
    ) async throws -> Response {
        let viewing = try viewing(request, context)
        return try await asking.run { viewing.response(try make(viewing)) }
    }
}

extension SiteAddress {
    /// The address of a request.
    init(of request: Request) throws(WebError) {
        let fields = try FormFields(parsing: request.uri.query ?? "")
        self.init(request.uri.path, fields.all)
    }
}

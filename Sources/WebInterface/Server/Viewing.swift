import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import Presentation

/// What a view is made with: who looks at what, in which language, on which day.
struct Viewing: Sendable {
    let site: Site
    let address: SiteAddress
    let visitor: Visitor
    let messages: Messages
    let today: CivilDate

    /// The catalogue.
    var catalogue: Catalogue { site.archive.catalogue }

    /// One of two texts.
    func say(vi vietnamese: String, en english: String) -> String {
        messages.say(vi: vietnamese, en: english)
    }

    /// The frame of its pages.
    var layout: Layout {
        Layout(
            visitor: visitor, messages: messages, isOfDamaged: catalogue.notedDamage != nil)
    }

    /// A page as an answer.
    func response(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
        Response(page: layout.page(page), status: status)
    }

    /// The view in another form, such as "csv": the same address with an ending.
    func address(as form: String) -> SiteAddress {
        address.setting("page", to: nil).at("\(address.path).\(form)")
    }
}

import Hummingbird
import NIOCore
import Presentation

/// What is known of a request besides what it says: who sends it, and how to answer.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The network address it comes from; nil in tests.
    var peer: String?
    /// The network address of who sends it, which a proxy may have told.
    var address: String?
    /// Whether nobody can read it on its way.
    var isEncrypted = false
    /// Who sends it; nobody, until the guards have found out.
    var visitor: Visitor?
    /// The language of the answer.
    var messages = Messages(language: .vietnamese)

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
        address = peer
    }
}

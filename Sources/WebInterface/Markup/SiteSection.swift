import CatalogueStore
import Presentation

/// A part of the site that the menu leads to.
enum SiteSection: String, CaseIterable, Sendable {
    case overview
    case documents
    case review
    case tasks
    case targets
    case graph
    case upload

    /// Where it begins.
    var address: SiteAddress {
        self == .overview ? SiteAddress("/") : SiteAddress("/\(rawValue)")
    }

    /// Who may see it.
    var role: Role {
        switch self {
        case .overview, .documents, .tasks, .targets, .graph: .reader
        case .review, .upload: .archivist
        }
    }
}

extension Messages {
    /// A part of the site.
    func name(of section: SiteSection) -> String {
        switch section {
        case .overview: say(vi: "Tổng quan", en: "Overview")
        case .documents: say(vi: "Văn bản", en: "Documents")
        case .review: say(vi: "Duyệt", en: "Review")
        case .tasks: say(vi: "Nhiệm vụ", en: "Tasks")
        case .targets: say(vi: "Chỉ tiêu", en: "Targets")
        case .graph: say(vi: "Liên hệ", en: "Relations")
        case .upload: say(vi: "Nhập tệp", en: "Upload")
        }
    }
}

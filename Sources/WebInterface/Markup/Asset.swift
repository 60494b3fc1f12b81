import DocumentModel

/// A file that pages need, kept in the executable: style, scripts, pictures.
enum Asset: String, CaseIterable, Sendable {
    case style = "style.css"
    case site = "site.js"
    case icon = "icon.svg"
    case queue = "queue.js"
    case upload = "upload.js"
    case tasksStyle = "tasks.css"
    case tasksScript = "tasks.js"
    case targetsStyle = "targets.css"
    case registersStyle = "registers.css"
    case graphStyle = "graph.css"
    case documentStyle = "document.css"
    case document = "document.js"
    case people = "people.css"

    /// Its bytes.
    var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.style_css
        case .site: PackageResources.site_js
        case .icon: PackageResources.icon_svg
        case .queue: PackageResources.queue_js
        case .upload: PackageResources.upload_js
        case .tasksStyle: PackageResources.tasks_css
        case .tasksScript: PackageResources.tasks_js
        case .targetsStyle: PackageResources.targets_css
        case .registersStyle: PackageResources.registers_css
        case .graphStyle: PackageResources.graph_css
        case .documentStyle: PackageResources.document_css
        case .document: PackageResources.document_js
        case .people: PackageResources.people_css
        }
    }

    /// Its media type.
    var type: String {
        switch rawValue.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/javascript; charset=utf-8"
        }
    }

    /// Where it is, with a mark of its bytes: browsers may keep it for good.
    var address: SiteAddress {
        SiteAddress("/assets/\(rawValue)", [("v", Self.marks[self] ?? "")])
    }

    /// What has a page use it.
    var link: HTML {
        rawValue.hasSuffix(".css")
            ? "<link rel=\"stylesheet\" href=\"\(address)\">\n"
            : "<script src=\"\(address)\" defer></script>\n"
    }

    private static let marks = Dictionary(
        uniqueKeysWithValues: allCases.map {
            ($0, String(SHA256.hexadecimal(of: $0.bytes).prefix(12)))
        })
}

import DocumentModel

/// A file that pages need, kept in the executable: style, scripts, pictures.
enum Asset: String, CaseIterable, Sendable {
    case style
    case site
    case icon

    /// Its bytes.
    var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.style_css
        case .site: PackageResources.site_js
        case .icon: PackageResources.icon_svg
        }
    }

    /// Its name in an address.
    var name: String {
        switch self {
        case .style: "style.css"
        case .icon: "icon.svg"
        case .site: "\(rawValue).js"
        }
    }

    /// Its media type.
    var type: String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/javascript; charset=utf-8"
        }
    }

    /// Where it is, with a mark of its bytes: browsers may keep it for good.
    var address: SiteAddress {
        SiteAddress("/assets/\(name)", [("v", Self.marks[self] ?? "")])
    }

    private static let marks = Dictionary(
        uniqueKeysWithValues: allCases.map {
            ($0, String(SHA256.hexadecimal(of: $0.bytes).prefix(12)))
        })
}

import HTTPTypes
import Hummingbird

/// The addresses for programs: those of ``Operation``, and the file that describes them.
struct APIRoutes {
    /// Where the description is.
    static let description = "\(Operation.root)/openapi.json"

    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get(RouterPath(Self.description)) { _, _ in
            Response(bytes: PackageResources.openapi_json, type: "application/openapi+json")
        }
        for operation in Operation.all {
            router.on(RouterPath(Operation.root + operation.path), method: operation.method) {
                request, context in
                try await operation.respond(to: request, context, in: site)
            }
        }
    }
}

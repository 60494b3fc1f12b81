import Hummingbird

extension Site {
    /// A page with a form, and what is said of the form that was sent: 422 where it was refused.
    func page(
        _ request: Request, _ context: SiteContext, answering form: FormAnswer?,
        _ make: @escaping @Sendable (Viewing) throws -> Page
    ) async throws -> Response {
        var response = try await page(request, context, isLive: true, make)
        if form?.isGood == false { response.status = .unprocessableContent }
        return response
    }
}

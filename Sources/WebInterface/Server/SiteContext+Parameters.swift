import Hummingbird

extension SiteContext {
    /// A part of the path that is the number of something.
    ///
    /// - Throws: ``WebError`` `notFound` where it is none: there is nothing of that name.
    func number(_ name: String) throws(WebError) -> Int64 {
        guard let text = parameters.get(name), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int64(text)
        else { throw WebError(.notFound) }
        return number
    }
}

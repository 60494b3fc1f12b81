/// What stands between the head and the foot of every page.
struct Page: Sendable {
    /// The title, for the window and the top of the page.
    var title: String
    /// Where in the site it is, to mark that in the menu.
    var section: SiteSection?
    /// What stands on it.
    var body: HTML
    /// The styles and scripts that it needs besides those of every page.
    var assets: [Asset] = []
    /// Whether it takes the whole width of the window.
    var isWide = false
}

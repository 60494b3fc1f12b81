/// What stands between the head and the foot of every page.
struct Page: Sendable {
    /// The title, for the window and the top of the page.
    var title: String
    /// Where in the site it is, to mark that in the menu.
    var section: SiteSection?
    /// What stands on it.
    var body: HTML
    /// Which of our scripts it needs: names in Assets, without their ending.
    var scripts: [String] = []
    /// Whether it takes the whole width of the window.
    var isWide = false
}

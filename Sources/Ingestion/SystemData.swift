/// The files of the system that a worker may read besides what it is handed.
///
/// They are what the libraries need to draw pages and to read them; nothing of a user's but fonts.
enum SystemData {
    /// Files and folders, those that do not exist included.
    static var paths: [String] {
        let home = Machine.environment("HOME") ?? "/nonexistent"
        let data = Machine.environment("XDG_DATA_HOME") ?? "\(home)/.local/share"
        let settings = Machine.environment("XDG_CONFIG_HOME") ?? "\(home)/.config"
        let cache = Machine.environment("XDG_CACHE_HOME") ?? "\(home)/.cache"
        return [
            // Models of the recognition engine, as Debian and Fedora have them.
            "/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/share/tesseract/tessdata",
            // Fonts, for PDFs that do not bring theirs; fontconfig's settings and its lists of fonts.
            "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts", "\(data)/fonts",
            "\(home)/.fonts",
            "/etc/fonts", "/usr/share/fontconfig", "\(settings)/fontconfig",
            "/var/cache/fontconfig", "\(cache)/fontconfig",
            // Tables for PDFs with fonts of Chinese, Japanese and Korean (poppler-data).
            "/usr/share/poppler",
            // The zone that times are told in.
            "/etc/localtime", "/usr/share/zoneinfo",
            // Where libraries look for nothing, and for chance.
            "/dev/null", "/dev/urandom",
        ] + [Machine.environment("TESSDATA_PREFIX")].compactMap { $0 }
    }
}

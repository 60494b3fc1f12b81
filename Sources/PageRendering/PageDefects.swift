internal import DocumentModel

/// What was noticed about the pages of a file while they were opened and decoded.
struct PageDefects {
    /// What holds for every page, because it is of the file.
    private var ofFile: [PageDefect] = []
    private var ofPages: [Int: [PageDefect]] = [:]

    /// Takes note of something about the file as a whole.
    mutating func add(_ defect: PageDefect) {
        if !ofFile.contains(where: { $0.kind == defect.kind }) { ofFile.append(defect) }
    }

    /// Takes note of something about a page; of each kind the first is kept.
    mutating func add(_ defect: PageDefect, toPage page: Int) {
        if !ofPages[page, default: []].contains(where: { $0.kind == defect.kind }) {
            ofPages[page, default: []].append(defect)
        }
    }

    /// What is the matter with a page, as far as it was looked at; nil for nothing.
    subscript(page: Int) -> [PageDefect]? {
        let all = ofFile + ofPages[page, default: []]
        return all.isEmpty ? nil : all
    }
}

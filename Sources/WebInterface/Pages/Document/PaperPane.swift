import Archiving
import CatalogueStore
import DocumentModel

/// The picture of a page, with a box over each of its words.
struct PaperPane {
    let view: DocumentAddress
    let page: RestoredPage
    let geometry: PageGeometry
    let viewing: Viewing

    /// The pane.
    var html: HTML {
        let label = viewing.say(vi: "Ảnh trang \(view.page)", en: "Picture of page \(view.page)")
        return """
            <div class="paper"><img src="\(picture(width: 1200))" \
            srcset="\(sources)" sizes="(max-width: 60rem) 100vw, 50vw" \
            width="\(geometry.width)" height="\(geometry.height)" alt="\(label)" decoding="async">\
            <svg class="boxes" viewBox="0 0 \(geometry.width) \(geometry.height)" \
            aria-hidden="true">\(boxes)</svg></div>
            """
    }

    private var sources: String {
        [800, 1200, 1800, 2600].map { "\(picture(width: $0)) \($0)w" }.joined(separator: ", ")
    }

    private func picture(width: Int) -> SiteAddress {
        SiteAddress("\(view.path)/pages/\(view.page)/picture", [("width", String(width))])
    }

    /// A group for each line with a box for each word, in the order of the text.
    private var boxes: [HTML] {
        page.lines.enumerated().map { index, line in
            let isLit = view.lit?.line == index + 1 && view.lit?.word == nil
            let words = line.words.enumerated().map { place, word in
                box(word.box, isLit: view.lit == .init(line: index + 1, word: place + 1))
            }
            return """
                <g data-l="\(index + 1)"\("class", isLit ? "lit" : nil)>\(words)</g>
                """
        }
    }

    private func box(_ box: PageBox?, isLit: Bool) -> HTML {
        guard let box, box.width > 0, box.height > 0 else { return "<rect/>" }
        return """
            <rect x="\(box.left)" y="\(box.top)" width="\(box.width)" height="\(box.height)"\
            \("class", isLit ? "lit" : nil)/>
            """
    }
}

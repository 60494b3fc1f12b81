/// What every form that corrects a document says: of which version, and from which view.
struct CorrectionForm {
    let view: DocumentAddress
    let version: Int

    /// The fields that nobody sees.
    var hidden: HTML {
        """
        <input type="hidden" name="version" value="\(version)">\
        <input type="hidden" name="page" value="\(view.page)">\
        <input type="hidden" name="layer" value="\(view.layer.rawValue)">\
        <input type="hidden" name="review" value="\(view.isReview ? "1" : "")">
        """
    }
}

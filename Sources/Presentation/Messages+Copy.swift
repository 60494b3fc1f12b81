package import DocumentModel

// What is said of a searchable copy.

extension Messages {
    /// What is the matter with a copy: what everybody must know, then why it is no PDF/A-2b.
    package func warnings(of findings: Set<CopyFinding>) -> [String] {
        let sorted = CopyFinding.allCases.filter(findings.contains)
        let bars = sorted.filter(\.bars).map(text(of:))
        let others = sorted.filter { !$0.bars }.map(text(of:))
        guard !bars.isEmpty else { return others }
        let reasons = bars.joined(separator: "; ")
        return others + [
            say(vi: "chưa đạt PDF/A-2b (\(reasons))", en: "not PDF/A-2b (\(reasons))")
        ]
    }

    /// What a finding is.
    package func text(of finding: CopyFinding) -> String {
        switch finding {
        case .signatureRemoved:
            say(
                vi: "bản gốc có chữ ký số, bản sao thì không",
                en: "the original is signed, the copy is not")
        case .visibleTextKept:
            say(
                vi: "chữ có sẵn trên trang được giữ nguyên hình nhưng ẩn khi tìm kiếm",
                en: "text of the page's own keeps its look, but is hidden from searching")
        case .encrypted: say(vi: "được mã hóa", en: "it is encrypted")
        case .version: say(vi: "phiên bản PDF lạ", en: "of another version of PDF")
        case .font: say(vi: "phông chữ không nhúng", en: "a font is not embedded")
        case .action: say(vi: "có kịch bản hoặc hành động", en: "it has scripts or actions")
        case .multimedia: say(vi: "có âm thanh hoặc phim", en: "it has sound or film")
        case .attachment: say(vi: "có tệp đính kèm", en: "it has attachments")
        case .color: say(vi: "màu theo thiết bị", en: "its colours depend on a device")
        case .filter:
            say(vi: "kiểu nén không được phép", en: "a compression that is not allowed")
        case .image: say(vi: "ảnh có thuộc tính lạ", en: "a picture of another kind")
        case .annotation:
            say(
                vi: "chú thích hoặc ô biểu mẫu không có hình cố định",
                en: "notes or form fields without a fixed look")
        case .layers: say(vi: "có lớp bật tắt", en: "it has layers that can be switched")
        case .drawing: say(vi: "có lệnh vẽ lạ", en: "it has drawing instructions of another kind")
        case .pageSize: say(vi: "khổ trang quá lớn hoặc quá nhỏ", en: "the size of a page")
        }
    }
}

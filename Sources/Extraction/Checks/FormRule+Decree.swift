import DocumentModel

extension FormRule {
    /// The rules, in the order of a document's parts (Decree 30/2020/NĐ-CP, Article 8).
    static let all: [FormRule] = [
        FormRule(
            "issuer-missing", .warning,
            examples: [FormExample(without: "UBND TỈNH AN GIANG ", "SỞ XÂY DỰNG ")],
            counterexamples: [FormExample(without: "UBND TỈNH AN GIANG ")]
        ) { subject in
            subject.record.issuer == nil ? ("Không tìm thấy tên cơ quan ban hành.", []) : nil
        },
        FormRule(
            "number-missing", .warning, examples: [FormExample(without: "Số: 07/KH-SXD ")],
            counterexamples: [FormExample("07/KH", becomes: "    /KH")]
        ) { subject in
            subject.record.number == nil ? ("Không tìm thấy số, ký hiệu văn bản.", []) : nil
        },
        FormRule(
            "number-incomplete", .warning, examples: [FormExample("07/KH", becomes: "    /KH")],
            counterexamples: [FormExample("07/KH-SXD", becomes: "1207/KH-SXD")]
        ) { subject in
            guard let number = subject.record.number,
                number.value.hasPrefix("/") || number.value.hasPrefix("-")
            else { return nil }
            return ("Không đọc được số văn bản, chỉ có ký hiệu “\(number.value)”.", number.evidence)
        },
        // Appendix I, II.3: numbers below 10 have a leading zero.
        FormRule(
            "number-unpadded", .note, examples: [FormExample("07/KH", becomes: "7/KH")],
            counterexamples: [
                FormExample("07/KH", becomes: "17/KH"), FormExample("07/KH", becomes: "    /KH"),
            ]
        ) { subject in
            guard let number = subject.record.number else { return nil }
            let digits = number.value.prefix { ("0"..."9").contains($0) }
            guard digits.count == 1, digits != "0" else { return nil }
            return ("Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước.", number.evidence)
        },
        FormRule(
            "date-missing", .warning,
            examples: [FormExample(without: " An Giang, ngày 20 tháng 8 năm 2025")],
            counterexamples: [FormExample("ngày 20", becomes: "ngày    ")]
        ) { subject in
            subject.record.date == nil ? ("Không tìm thấy ngày tháng năm ban hành.", []) : nil
        },
        FormRule(
            "date-incomplete", .warning, examples: [FormExample("ngày 20", becomes: "ngày    ")],
            counterexamples: [FormExample("ngày 20", becomes: "ngày 02")]
        ) { subject in
            guard let date = subject.record.date, !date.value.isComplete else { return nil }
            return ("Ngày ban hành không đầy đủ hoặc không đọc được.", date.evidence)
        },
        FormRule(
            "date-from-signature", .warning,
            examples: [
                FormExample([
                    ("ngày 20 tháng 8 năm", "ngày    tháng    năm"),
                    (
                        "KẾ HOẠCH",
                        "Ký bởi: Sở Xây dựng\nThời gian ký: 20.08.2025 10:00:00\nKẾ HOẠCH"
                    ),
                ])
            ],
            counterexamples: [
                FormExample(
                    "KẾ HOẠCH",
                    becomes: "Ký bởi: Sở Xây dựng\nThời gian ký: 20.08.2025 10:00:00\nKẾ HOẠCH")
            ]
        ) { subject in
            guard let date = subject.record.date, subject.isDateFromSignature else { return nil }
            return (
                "Tháng, năm ban hành không đọc được, lấy theo thời điểm ký số; cần đối chiếu.",
                date.evidence
            )
        },
        // Appendix I, II.4: days below 10 and months 1 and 2 have a leading zero.
        FormRule(
            "date-unpadded", .note,
            examples: [
                FormExample("ngày 20", becomes: "ngày 2"),
                FormExample("20 tháng 8", becomes: "20 tháng 2"),
            ],
            counterexamples: [
                FormExample("ngày 20", becomes: "ngày 02"),
                FormExample("tháng 8", becomes: "tháng 12"),
            ]
        ) { subject in
            guard let date = subject.record.date, !subject.isDatePadded else { return nil }
            return (
                "Ngày nhỏ hơn 10, tháng 1 và tháng 2 phải ghi thêm số 0 phía trước.", date.evidence
            )
        },
        FormRule(
            "kind-missing", .warning,
            examples: [FormExample([("Số: 07/KH-SXD ", ""), ("KẾ HOẠCH", "")])],
            counterexamples: [FormExample(without: "KẾ HOẠCH")]
        ) { subject in
            subject.record.kind == nil ? ("Không xác định được loại văn bản.", []) : nil
        },
        FormRule(
            "kind-symbol-mismatch", .warning,
            examples: [FormExample("07/KH-SXD", becomes: "07/QĐ-SXD")],
            counterexamples: [
                FormExample([("07/KH-SXD", "07/QĐ-SXD"), ("KẾ HOẠCH", "QUYẾT ĐỊNH")])
            ]
        ) { subject in
            guard let kind = subject.record.kind, let number = subject.record.number,
                let symbol = subject.kinds.kind(ofSymbol: number.value), let code = symbol.code
            else { return nil }
            let expected = subject.record.kindCode?.value
            guard expected != code else { return nil }
            // A letter's symbol names a unit: "12/BC-VP" alone is no proof of a report.
            if expected == nil, kind.value != DocumentKind.letter.name { return nil }
            return (
                "Loại văn bản “\(kind.value)” không khớp với ký hiệu “\(number.value)”.",
                kind.evidence + number.evidence
            )
        },
        FormRule(
            "title-missing", .warning,
            examples: [
                FormExample(
                    without: "Tổ chức thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ"
                )
            ]
        ) { subject in
            guard subject.record.title == nil, subject.record.kind?.value != "Giấy mời" else {
                return nil
            }
            return ("Không tìm thấy trích yếu nội dung.", [])
        },
        // Templates of the decree end the body with "./.".
        FormRule(
            "end-mark-missing", .note,
            examples: [FormExample("Sở Xây dựng./.", becomes: "Sở Xây dựng.")],
            counterexamples: [FormExample("dựng./.", becomes: "dựng. / .")]
        ) { subject in
            guard subject.hasFoot, let last = subject.lastParagraph, !last.text.hasSuffix("./.")
            else { return nil }
            let tail = last.text.filter { $0 != " " }
            guard !tail.hasSuffix("./.") else { return nil }
            return ("Nội dung văn bản không kết thúc bằng dấu “./.”.", last.evidence().suffix(1))
        },
        FormRule(
            "signer-missing", .warning, examples: [FormExample(without: " Trần Minh Khang")]
        ) { subject in
            subject.record.signer.name == nil ? ("Không tìm thấy họ tên người ký.", []) : nil
        },
        FormRule(
            "position-missing", .note,
            examples: [FormExample(without: " KT. GIÁM ĐỐC", " PHÓ GIÁM ĐỐC")],
            counterexamples: [FormExample(without: " KT. GIÁM ĐỐC")]
        ) { subject in
            subject.record.signer.position == nil ? ("Không tìm thấy chức vụ người ký.", []) : nil
        },
        FormRule(
            "recipients-missing", .note,
            examples: [
                FormExample([
                    ("Nơi nhận: ", ""), ("- Sở KH&CN (để biết); ", ""),
                    ("- GĐ (để b/c), các PGĐ Sở; ", ""), ("- Lưu: VT, ntnam.", ""),
                ])
            ]
        ) { subject in
            subject.record.recipients.isEmpty ? ("Không tìm thấy nơi nhận.", []) : nil
        },
        // Article 18 and Appendix I, II.9.b: the last entry is "Lưu: VT, …".
        FormRule(
            "file-copy-missing", .note, examples: [FormExample(without: "- Lưu: VT, ntnam.")],
            counterexamples: [FormExample("VT, ntnam", becomes: "ntnam")]
        ) { subject in
            guard !subject.record.recipients.isEmpty, subject.fileCopy == nil else { return nil }
            return ("Nơi nhận không có dòng “Lưu”.", [])
        },
        FormRule(
            "file-copy-office-missing", .note,
            examples: [FormExample("VT, ntnam", becomes: "ntnam")],
            counterexamples: [
                FormExample("VT, ntnam", becomes: "VT, KHTC"),
                FormExample(without: "- Lưu: VT, ntnam."),
                FormExample("VT, ntnam", becomes: "Văn thư"),
                FormExample("VT, ntnam", becomes: "VP"),
            ]
        ) { subject in
            guard let line = subject.fileCopy, !subject.namesFileOffice else { return nil }
            return ("Dòng “Lưu” không ghi nơi lưu ở văn thư (VT).", line.evidence)
        },
    ]
}

extension FormSubject {
    private static let offices: Set<String> = ["vt", "vp", "vpub", "hc", "hcqt", "vtlt"]

    /// The recipients' line "Lưu: …"; nil where there is none.
    fileprivate var fileCopy: Recipient? {
        record.recipients.first { Passage($0.value).begins(with: Phrase("Lưu")) }
    }

    /// Whether the line "Lưu" names the clerical office; Party offices write VP, VPTU.
    fileprivate var namesFileOffice: Bool {
        guard let fileCopy else { return false }
        let passage = Passage(fileCopy.value)
        return passage.first(Phrase("Văn thư")) != nil
            || passage.tokens.contains {
                Self.offices.contains($0.folded) || $0.isUppercase && $0.folded.hasPrefix("vp")
            }
    }
}

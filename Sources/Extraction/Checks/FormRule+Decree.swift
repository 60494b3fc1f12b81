import DocumentModel

extension FormRule {
    /// The rules, in the order of a document's parts (Decree 30/2020/NĐ-CP, Article 8).
    static let all: [FormRule] = [
        FormRule("issuer-missing", .warning) { subject in
            subject.record.issuer == nil ? ("Không tìm thấy tên cơ quan ban hành.", []) : nil
        },
        FormRule("number-missing", .warning) { subject in
            subject.record.number == nil ? ("Không tìm thấy số, ký hiệu văn bản.", []) : nil
        },
        FormRule("number-incomplete", .warning) { subject in
            guard let number = subject.record.number,
                number.value.hasPrefix("/") || number.value.hasPrefix("-")
            else { return nil }
            return ("Không đọc được số văn bản, chỉ có ký hiệu “\(number.value)”.", number.evidence)
        },
        // Appendix I, II.3: numbers below 10 have a leading zero.
        FormRule("number-unpadded", .note) { subject in
            guard let number = subject.record.number else { return nil }
            let digits = number.value.prefix { ("0"..."9").contains($0) }
            guard digits.count == 1, digits != "0" else { return nil }
            return ("Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước.", number.evidence)
        },
        FormRule("date-missing", .warning) { subject in
            subject.record.date == nil ? ("Không tìm thấy ngày tháng năm ban hành.", []) : nil
        },
        FormRule("date-incomplete", .warning) { subject in
            guard let date = subject.record.date, !date.value.isComplete else { return nil }
            return ("Ngày ban hành không đầy đủ hoặc không đọc được.", date.evidence)
        },
        FormRule("date-from-signature", .warning) { subject in
            guard let date = subject.record.date, subject.isDateFromSignature else { return nil }
            return (
                "Tháng, năm ban hành không đọc được, lấy theo thời điểm ký số; cần đối chiếu.",
                date.evidence
            )
        },
        // Appendix I, II.4: days below 10 and months 1 and 2 have a leading zero.
        FormRule("date-unpadded", .note) { subject in
            guard let date = subject.record.date, !subject.isDatePadded else { return nil }
            return (
                "Ngày nhỏ hơn 10, tháng 1 và tháng 2 phải ghi thêm số 0 phía trước.", date.evidence
            )
        },
        FormRule("kind-missing", .warning) { subject in
            subject.record.kind == nil ? ("Không xác định được loại văn bản.", []) : nil
        },
        FormRule("kind-symbol-mismatch", .warning) { subject in
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
        FormRule("title-missing", .warning) { subject in
            guard subject.record.title == nil, subject.record.kind?.value != "Giấy mời" else {
                return nil
            }
            return ("Không tìm thấy trích yếu nội dung.", [])
        },
        // Templates of the decree end the body with "./.".
        FormRule("end-mark-missing", .note) { subject in
            guard subject.hasFoot, let last = subject.lastParagraph, !last.text.hasSuffix("./.")
            else { return nil }
            let tail = last.text.filter { $0 != " " }
            guard !tail.hasSuffix("./.") else { return nil }
            return ("Nội dung văn bản không kết thúc bằng dấu “./.”.", last.evidence().suffix(1))
        },
        FormRule("signer-missing", .warning) { subject in
            subject.record.signer.name == nil ? ("Không tìm thấy họ tên người ký.", []) : nil
        },
        FormRule("position-missing", .note) { subject in
            subject.record.signer.position == nil ? ("Không tìm thấy chức vụ người ký.", []) : nil
        },
        FormRule("recipients-missing", .note) { subject in
            subject.record.recipients.isEmpty ? ("Không tìm thấy nơi nhận.", []) : nil
        },
        // Article 18 and Appendix I, II.9.b: the last entry is "Lưu: VT, …".
        FormRule("file-copy-missing", .note) { subject in
            guard !subject.record.recipients.isEmpty,
                !subject.record.recipients.contains(where: {
                    Passage($0.value).begins(with: Phrase("Lưu"))
                })
            else { return nil }
            return ("Nơi nhận không có dòng “Lưu”.", [])
        },
    ]
}

import Archiving
import Ingestion
import Presentation

// What is said of the machine: what was found, and what to do about it.

extension Messages {
    /// The findings, a line each, with advice under those that are not good, and a sum.
    func table(of findings: [DiagnosisFinding]) -> String {
        var text = ""
        for finding in findings {
            let state = word(for: finding.code.state)
            let padding = String(repeating: " ", count: max(0, 9 - state.count))
            text += "\(state)\(padding) \(sentence(for: finding))\n"
            for advice in [finding.fault.map(whatIsWrong), advice(for: finding.code)] {
                guard let advice else { continue }
                text += String(repeating: " ", count: 10) + "→ \(advice)\n"
            }
        }
        let advice = findings.count { $0.code.state == .advice }
        let problems = findings.count { $0.code.state == .problem }
        return text
            + say(
                vi: "\nSố lỗi: \(problems). Số điều nên sửa: \(advice).\n",
                en: "\nProblems: \(problems). Things to mend: \(advice).\n")
    }

    private func word(for state: DiagnosisCode.State) -> String {
        switch state {
        case .good: say(vi: "tốt", en: "good")
        case .advice: say(vi: "nên sửa", en: "advice")
        case .problem: say(vi: "lỗi", en: "problem")
        }
    }

    private func sentence(for finding: DiagnosisFinding) -> String {
        let subject = finding.subject.isEmpty ? "" : ": \(finding.subject.printable)"
        let detail = finding.detail.isEmpty ? "" : " (\(finding.detail.printable))"
        return whatWasFound(finding.code) + subject + detail
    }

    private func whatIsWrong(_ fault: LibraryFault) -> String {
        switch fault {
        case .updatesMissing:
            say(
                vi: "Thiếu bản vá an ninh của hệ thống.",
                en: "Security updates of the system are missing.")
        case .directoryLoop:
            say(
                vi: "TIFF có thư mục nối vòng sẽ bị đọc mãi; sohoa tự đi qua thư mục nên "
                    + "không mắc.",
                en: "A TIFF whose directories form a loop is read without end; sohoa walks them "
                    + "itself and is not hit.")
        case .walReset:
            say(
                vi: "Rất hiếm khi, hai tiến trình ghi và dồn nhật ký cùng lúc làm hỏng danh mục: "
                    + "hãy sao lưu đều (sohoa backup) và chạy sohoa verify.",
                en:
                    "Very rarely, two processes that write and checkpoint at the same instant damage "
                    + "the catalogue: back it up (sohoa backup), and run sohoa verify.")
        }
    }

    private func whatWasFound(_ code: DiagnosisCode) -> String {
        switch code {
        case .library: say(vi: "thư viện", en: "library")
        case .libraryFaulty:
            say(vi: "thư viện có lỗi đã biết", en: "library with a known fault")
        case .language:
            say(vi: "mô hình tiếng Việt của Tesseract", en: "Tesseract's model of Vietnamese")
        case .languageMissing:
            say(
                vi: "thiếu mô hình tiếng Việt của Tesseract",
                en: "Tesseract's model of Vietnamese is missing")
        case .dictionaries: say(vi: "dữ liệu của sohoa", en: "data of sohoa")
        case .dictionariesMissing:
            say(
                vi: "dữ liệu của sohoa thiếu hoặc không dùng được",
                en: "the data of sohoa is missing or unusable")
        case .sandbox:
            say(
                vi: "tiến trình đọc tệp ở trong hộp cát đủ các lớp",
                en: "files are read in a sandbox of all its layers")
        case .sandboxPartial, .sandboxDemanded:
            say(vi: "hộp cát thiếu lớp", en: "the sandbox lacks a layer")
        case .workerFails:
            say(
                vi: "không khởi động được tiến trình đọc tệp",
                en: "no process that reads files can be started")
        case .database: say(vi: "một bản SQLite", en: "one copy of SQLite")
        case .databaseTwice:
            say(
                vi: "nhiều bản SQLite trong một tiến trình",
                en: "several copies of SQLite in one process")
        case .fileSystem: say(vi: "ổ đĩa của kho", en: "the archive's disk")
        case .fileSystemRemote:
            say(vi: "kho nằm trên ổ mạng", en: "the archive lies on a network's disk")
        case .fileSystemUncertain:
            say(
                vi: "kho nằm trên hệ thống tệp FUSE",
                en: "the archive lies on a file system by FUSE")
        case .fileSystemVolatile:
            say(vi: "kho nằm trong bộ nhớ", en: "the archive lies in memory")
        case .space: say(vi: "chỗ trống trên đĩa", en: "free space")
        case .spaceLow: say(vi: "đĩa sắp đầy", en: "the disk has little room")
        case .spaceNone: say(vi: "đĩa đã đầy", en: "the disk has no room")
        case .memory: say(vi: "bộ nhớ", en: "memory")
        case .memoryLow:
            say(
                vi: "bộ nhớ ít hơn 1,4 GB cho mỗi nhân",
                en: "there is less than 1.4 GB of memory for each core")
        case .temporaryFolder: say(vi: "thư mục tạm", en: "temporary files")
        case .temporaryFolderClosed:
            say(vi: "không ghi được vào thư mục tạm", en: "temporary files cannot be written")
        case .temporaryFolderOpen:
            say(
                vi: "ai cũng đổi được tên tệp trong thư mục tạm",
                en: "anybody may rename our temporary files")
        case .locale: say(vi: "ngôn ngữ hệ thống", en: "locale")
        case .localeOther:
            say(vi: "ngôn ngữ hệ thống không dùng UTF-8", en: "the locale is not of UTF-8")
        case .clock: say(vi: "đồng hồ", en: "clock")
        case .clockWrong: say(vi: "đồng hồ sai", en: "the clock is wrong")
        }
    }

    private func advice(for code: DiagnosisCode) -> String? {
        switch code {
        case .library, .language, .dictionaries, .sandbox, .database, .fileSystem, .space, .memory,
            .temporaryFolder, .locale, .clock:
            nil
        case .libraryFaulty:
            say(
                vi: "Hãy chạy apt update và apt upgrade; có hệ thống chưa có bản sửa.",
                en: "Run apt update and apt upgrade; some systems have no mended version yet.")
        case .languageMissing:
            say(
                vi: "Hãy cài: apt install tesseract-ocr-vie.",
                en: "Install it: apt install tesseract-ocr-vie.")
        case .dictionariesMissing:
            say(
                vi: "Hãy cài lại sohoa, hoặc chỉ thư mục Dictionaries bằng --data hay SOHOA_DATA.",
                en: "Install sohoa again, or name the folder Dictionaries by --data or SOHOA_DATA.")
        case .sandboxPartial:
            say(
                vi:
                    "Hãy dùng nhân Linux 5.13 trở lên có bật Landlock và seccomp; trong Docker, cần "
                    + "bản Docker cho phép các lời gọi landlock. Các lớp còn lại vẫn bảo vệ.",
                en:
                    "Use a Linux of 5.13 or later with Landlock and seccomp; in Docker, a version of "
                    + "it that lets the calls of Landlock through. The other layers hold.")
        case .sandboxDemanded:
            say(
                vi: "SOHOA_REQUIRE_SANDBOX đòi đủ các lớp: hãy dùng nhân Linux 5.13 trở lên có bật "
                    + "Landlock và seccomp, hoặc bỏ yêu cầu này.",
                en: "SOHOA_REQUIRE_SANDBOX demands all layers: use a Linux of 5.13 or later with "
                    + "Landlock and seccomp, or do without.")
        case .workerFails:
            say(
                vi: "Hãy cài lại sohoa; kiểm tra giới hạn của hệ thống (ulimit -a).",
                en: "Install sohoa again; look at the system's limits (ulimit -a).")
        case .databaseTwice:
            say(
                vi: "Hãy dùng bản sohoa được dựng với một SQLite; đừng nạp trước thư viện khác.",
                en: "Use a sohoa that is built with one SQLite; do not preload another.")
        case .fileSystemRemote:
            say(
                vi:
                    "SQLite không an toàn trên ổ mạng: hãy đặt kho trên đĩa của máy này, rồi sao lưu "
                    + "ra ổ mạng bằng sohoa backup.",
                en:
                    "SQLite is not safe there: keep the archive on a disk of this machine, and back "
                    + "it up to the network by sohoa backup.")
        case .fileSystemUncertain:
            say(
                vi: "Nếu đó là ổ mạng (sshfs …), hãy đặt kho trên đĩa của máy này.",
                en: "If that is the network (sshfs …), keep the archive on a disk of this machine.")
        case .fileSystemVolatile:
            say(
                vi: "Kho sẽ mất khi tắt máy: hãy đặt kho trên đĩa.",
                en: "It is gone when the machine stops: keep the archive on a disk.")
        case .spaceLow, .spaceNone:
            say(
                vi: "Hãy giải phóng chỗ, hoặc đặt kho ở đĩa khác.",
                en: "Make room, or keep the archive on another disk.")
        case .memoryLow:
            say(
                vi: "Hãy đọc ít tệp cùng lúc hơn: --jobs.",
                en: "Read fewer files at the same time: --jobs.")
        case .temporaryFolderClosed:
            say(
                vi: "Hãy chỉ một thư mục ghi được bằng TMPDIR.",
                en: "Name a folder that can be written to by TMPDIR.")
        case .temporaryFolderOpen:
            say(
                vi: "Hãy chạy chmod +t cho thư mục đó, hoặc chỉ thư mục riêng bằng TMPDIR.",
                en: "Run chmod +t on it, or name a folder of your own by TMPDIR.")
        case .localeOther:
            say(
                vi: "Chữ Việt trên màn hình có thể sai: hãy đặt LANG=vi_VN.UTF-8 hoặc C.UTF-8.",
                en: "Vietnamese may look wrong on the terminal: set LANG to vi_VN.UTF-8 or C.UTF-8."
            )
        case .clockWrong:
            say(
                vi: "Hạn của nhiệm vụ sẽ tính sai: hãy chỉnh giờ (timedatectl).",
                en: "Duties' days would be wrong: set the clock (timedatectl).")
        }
    }
}

import CLinux
import CatalogueStore
import DocumentModel
import Glibc
import Ingestion

// What is looked at of the machine.

extension Diagnosis {
    /// The disk that an archive lies on, or will.
    static func folder(_ archive: String) -> [DiagnosisFinding] {
        var folder = Folder.absolute(archive)
        while access(FileName.cString(of: folder), F_OK) != 0, folder != "/" {
            folder = Folder.parent(of: folder)
        }
        var files = statvfs()
        guard statvfs(FileName.cString(of: folder), &files) == 0 else { return [] }
        let free = Int(files.f_bavail) * Int(files.f_frsize)
        let space: DiagnosisCode =
            free < 200 << 20 ? .spaceNone : free < 2 << 30 ? .spaceLow : .space
        return [
            DiagnosisFinding(
                code(ofFileSystem: sohoa_file_system_type(FileName.cString(of: folder))), of: folder
            ),
            DiagnosisFinding(space, of: folder, detail: "\(free >> 20) MB"),
        ]
    }

    /// What a kind of file system, by the number that the kernel has for it, is to a catalogue.
    static func code(ofFileSystem number: Int64) -> DiagnosisCode {
        switch UInt32(truncatingIfNeeded: number) {
        // NFS, SMB (three ages of it), AFS, Coda, Ceph, 9P.
        case 0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x7375_7245, 0x00C3_6400,
            0x0102_1997:
            .fileSystemRemote
        // FUSE, which may be any of them, or none.
        case 0x6573_5546: .fileSystemUncertain
        // tmpfs, ramfs.
        case 0x0102_1994, 0x8584_58F6: .fileSystemVolatile
        default: .fileSystem
        }
    }

    /// Memory for a worker a core: what one may take at most, and does on the largest pages.
    static var memoryFinding: DiagnosisFinding {
        let free = sysconf(Int32(_SC_AVPHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        let all = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        let isEnough = all >= Machine.cores * (1_400 << 20)
        return DiagnosisFinding(
            isEnough ? .memory : .memoryLow,
            detail: "\(all >> 20) MB, \(free >> 20) MB free, \(Machine.cores) cores")
    }

    /// The folder for temporary files: its room, and who else may change what is in it.
    static var temporaryFolder: [DiagnosisFinding] {
        let folder = Machine.environment("TMPDIR") ?? "/tmp"
        guard (try? TemporaryFile(for: "doctor")) != nil else {
            return [DiagnosisFinding(.temporaryFolderClosed, of: folder)]
        }
        var status = stat()
        guard stat(FileName.cString(of: folder), &status) == 0 else { return [] }
        let mayRename = status.st_mode & (S_IWOTH | S_ISVTX) == S_IWOTH
        return [
            DiagnosisFinding(mayRename ? .temporaryFolderOpen : .temporaryFolder, of: folder)
        ]
    }

    /// Whether several copies of SQLite are in this process: one as a library, or one within us.
    static var databaseFinding: DiagnosisFinding {
        let maps = (try? FileBytes.all(of: "/proc/self/maps", limit: 4 << 20)) ?? []
        let copies = Set(
            String(decoding: maps, as: UTF8.self).split(separator: "\n")
                .compactMap { $0.split(separator: " ").last }
                .filter { $0.contains("sqlite3") })
        return DiagnosisFinding(
            copies.count > 1 ? .databaseTwice : .database,
            detail: copies.sorted().joined(separator: ", "))
    }

    /// The locale that the environment names.
    static func localeFinding(_ variable: (String) -> String?) -> DiagnosisFinding {
        let name =
            variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C"
        let encoding = name.split(separator: ".").dropFirst().first.map { $0.lowercased() } ?? ""
        let isUnicode = encoding.hasPrefix("utf-8") || encoding.hasPrefix("utf8")
        return DiagnosisFinding(isUnicode ? .locale : .localeOther, of: name)
    }

    /// A clock before this version was written, or far behind it: days of duties would be wrong.
    static func clockFinding(_ moment: Moment) -> DiagnosisFinding {
        let isPossible = (1_767_225_600...4_102_444_800).contains(moment.seconds)
        return DiagnosisFinding(isPossible ? .clock : .clockWrong, detail: moment.text)
    }
}

import Confinement
import Foundation
import SohoaTesting

/// The tries of `escape-probe` and what came of them, found once.
enum Escapes {
    /// What came of a try: 0 where it succeeded, an `errno`, or a signal's number, negative.
    struct Outcome {
        var free: Int32
        var confined: Int32
    }

    static let outcomes: [String: Outcome] = {
        guard let folder = try? TemporaryFolder() else { return [:] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProduct.path(of: "escape-probe"))
        process.arguments = [folder.path]
        // Fonts of the user may be read: of a user who has none here.
        process.environment = ProcessInfo.processInfo.environment.merging(["HOME": folder.path]) {
            $1
        }
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return [:] }
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var outcomes: [String: Outcome] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let free = Int32(fields[1]), let confined = Int32(fields[2])
            else { continue }
            outcomes[String(fields[0])] = Outcome(free: free, confined: confined)
        }
        return outcomes
    }()

    /// Whether the kernel can hold a process to all of this: Linux 5.13 with Landlock.
    static var kernelHasAllLayers: Bool { Sandbox.landlockVersion > 0 }

    /// Whether these tests run as somebody who may do anything, so that each try would succeed.
    static var mayDoAnything: Bool { outcomes["mount_a_disk"]?.free == 0 }

    /// What fails free as well, on one kernel or another: for want of what it reaches for.
    static let closedHereAnyway: Set = [
        "socket_crypto", "socket_virtual_machine", "socket_inet6", "calls_of_32_bits",
        "calls_of_x32", "unmount", "exchange_root", "read_keys", "add_key", "handle_faults",
        "ring_of_requests", "set_attribute", "set_attribute_of_handed", "all_memory_is_code",
    ]

    /// All the tries.
    static let names =
        [
            "read_passwd", "read_shadow", "read_key_of_home", "read_program", "list_root",
            "list_folder_of_document", "read_neighbour", "open_path_only", "open_by_new_call",
            "write_tmp", "write_without_name", "write_beside_document", "write_document",
            "append_to_document", "reopen_document_to_write", "truncate_by_path", "make_folder",
            "remove_folder", "make_device", "make_pipe", "make_symbolic_link", "make_link",
            "rename_neighbour", "remove_neighbour", "change_mode", "change_mode_of_handed",
            "change_owner", "change_owner_of_handed", "set_attribute", "set_attribute_of_handed",
            "set_times", "set_times_of_handed", "change_folder", "watch_folder", "watch_everything",
            "name_a_handle", "open_a_handle", "own_memory_to_write", "own_memory_to_read",
            "memory_of_parent", "environment_of_parent", "map_of_parent", "file_of_parent",
            "list_processes", "messages_of_kernel", "socket_inet", "socket_inet_datagram",
            "socket_inet6", "socket_raw", "socket_unix", "socket_netlink", "socket_packet",
            "socket_crypto", "socket_virtual_machine", "socket_pair", "connect_to_loopback",
            "connect_to_socket", "connect_to_abstract_socket", "start_by_fork", "start_by_vfork",
            "start_by_clone3", "start_by_spawn", "start_by_shell", "become_program",
            "become_open_program", "make_program_in_memory", "trace_parent", "let_be_traced",
            "signal_parent", "signal_thread_of_parent", "queue_signal_to_parent",
            "signal_by_owned_file", "handle_of_parent", "signal_by_handle", "file_by_handle",
            "read_memory_of_parent", "write_memory_of_parent", "slow_parent_down", "move_parent",
            "limit_parent", "raise_own_limit", "leave_group", "leave_session", "change_user",
            "shared_memory", "message_queue", "semaphores", "memory_written_and_run",
            "memory_written_then_run", "load_code", "all_memory_is_code", "ring_of_requests",
            "program_in_kernel", "count_events", "handle_faults", "read_keys", "add_key",
            "mount_a_disk", "unmount", "mount_by_new_call", "new_user_space", "new_mount_space",
            "enter_space", "change_root", "exchange_root", "name_the_host",
        ] + namesOfThisMachine

    #if arch(x86_64)
        private static let namesOfThisMachine = ["calls_of_32_bits", "calls_of_x32"]
    #else
        private static let namesOfThisMachine: [String] = []
    #endif
}

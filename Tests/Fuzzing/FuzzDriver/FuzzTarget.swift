internal import CLibFuzzer
internal import Glibc

/// A parser under libFuzzer: its name, and what is done with an input.
public struct FuzzTarget: Sendable {
    /// The name, as in `FUZZ=name` and `Corpus/name`.
    public let name: String
    /// Called once before the first input.
    let prepare: @Sendable () -> Void
    /// Called for each input; a broken invariant ends the process by ``require(_:_:)``.
    let run: @Sendable ([UInt8]) -> Void

    /// Names a target.
    ///
    /// - Parameters:
    ///   - name: The name, as in `FUZZ=name` and `Corpus/name`.
    ///   - prepare: Called once before the first input.
    ///   - run: Called for each input.
    public init(
        _ name: String, prepare: @escaping @Sendable () -> Void = {},
        run: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.name = name
        self.prepare = prepare
        self.run = run
    }

    /// Runs the target that the environment's `FUZZ` names, with the process's arguments as
    /// libFuzzer's; without `FUZZ` the names are printed.
    ///
    /// - Parameter targets: The targets of this executable.
    public static func main(_ targets: [FuzzTarget]) {
        guard let wanted = getenv("FUZZ").map({ String(cString: $0) }) else {
            for target in targets { print(target.name) }
            return
        }
        guard let target = targets.first(where: { $0.name == wanted }) else {
            fatalError("There is no target \(wanted) here.")
        }
        target.prepare()
        chosen = target
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
            CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { data, size in
                FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
                return 0
            })
    }

    /// libFuzzer's callback is a plain function.
    nonisolated(unsafe) private static var chosen: FuzzTarget?
}

/// Ends the process with a sentence where an invariant does not hold, which libFuzzer reports as a
/// crash.
///
/// - Parameters:
///   - condition: What has to hold.
///   - sentence: What does not, if it does not.
public func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
    if !condition { fatalError(sentence()) }
}

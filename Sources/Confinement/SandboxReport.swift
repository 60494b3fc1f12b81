/// Which layers of the sandbox a process has around it.
public struct SandboxReport: Sendable, Hashable, Codable {
    /// The layers that hold.
    public var layers: Set<SandboxLayer>
    /// The version of Landlock's interface that the kernel has; 0 where it has none.
    public var landlockVersion: Int

    /// Creates a report.
    public init(layers: Set<SandboxLayer>, landlockVersion: Int) {
        self.layers = layers
        self.landlockVersion = landlockVersion
    }

    /// The layers that do not hold, in the order of their declaration.
    public var missing: [SandboxLayer] {
        SandboxLayer.allCases.filter { !layers.contains($0) }
    }
}

package import Confinement

/// What a worker gives up before it reads anything.
package enum WorkerConfinement {
    /// Sets the ceilings and closes the sandbox, for the rest of the process's life.
    ///
    /// - Returns: Which layers of the sandbox hold.
    package static func close() -> SandboxReport {
        ResourceCeiling.set()
        return Sandbox.close(reading: SystemData.paths)
    }
}

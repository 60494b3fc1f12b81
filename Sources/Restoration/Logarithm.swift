internal import Glibc

/// The natural logarithm; `-infinity` at 0.
@inline(__always)
func logarithm(_ value: Float) -> Float { logf(value) }

/// e to a power.
@inline(__always)
func exponential(_ value: Float) -> Float { expf(value) }

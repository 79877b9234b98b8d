private import Glibc

/// Sine and cosine for ornaments.
enum Wave {
    static func sine(_ angle: Double) -> Double { sin(angle) }
    static func cosine(_ angle: Double) -> Double { cos(angle) }
}

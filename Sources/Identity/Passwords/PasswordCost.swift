/// What hashing one password costs: dear enough that guessing is slow, cheap enough that signing in is not.
public struct PasswordCost: Hashable, Sendable {
    /// Memory in KiB, at least 8.
    public let memory: Int
    /// How often the memory is gone through, at least once.
    public let passes: Int

    /// A cost; less than the least there can be is raised to it.
    public init(memory: Int, passes: Int) {
        self.memory = max(8, memory)
        self.passes = max(1, passes)
    }

    /// 64 MiB, twice: about 50 ms of one core (docs/decisions/0009).
    public static let standard = PasswordCost(memory: 65_536, passes: 2)

    /// The least there can be, for tests that sign in a thousand times.
    public static let tests = PasswordCost(memory: 8, passes: 1)
}

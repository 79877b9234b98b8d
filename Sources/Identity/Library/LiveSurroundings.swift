private import Glibc
public import Primitives

extension Surroundings {
    /// The real clock and real chance, for the running program.
    public static let live = Surroundings(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        },
        random: Chance.bytes)
}

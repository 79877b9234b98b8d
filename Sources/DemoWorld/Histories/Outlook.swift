/// How somebody does with their main credential on the day the demo world is made.
enum Outlook {
    /// The cycle ended a few weeks ago and not enough was earned.
    case lapsed
    /// It ends within so many days; enough was earned or not.
    case ending(days: Int, isReady: Bool)
    /// It was declared already.
    case declared
    /// Enough was earned early.
    case complete
    /// As much was earned as time has gone.
    case onTrack
    /// Less than that.
    case behind
    /// Nothing is due: certified before that became a duty.
    case voluntary

    /// What fifty-four people share out among them; four are veterans.
    static let all: [Outlook] =
        [
            .lapsed, .lapsed, .lapsed,
            .ending(days: 30, isReady: false), .ending(days: 30, isReady: false), .ending(days: 30, isReady: true),
            .ending(days: 60, isReady: false), .ending(days: 60, isReady: false), .ending(days: 60, isReady: true),
            .ending(days: 90, isReady: false), .ending(days: 90, isReady: false), .ending(days: 90, isReady: true),
            .declared, .declared,
        ] + Array(repeating: .complete, count: 10) + Array(repeating: .behind, count: 10)
        + Array(repeating: .onTrack, count: 20)
}

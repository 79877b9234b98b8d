/// How far a long work has come, on a terminal's last line.
struct Progress {
    private var shown = 0

    mutating func show(_ line: Int) {
        guard Terminal.standardError.isInteractive, line - shown >= 1000 else { return }
        shown = line
        Terminal.standardError.write("\r\(line) lines")
    }

    mutating func end() {
        if shown > 0 { Terminal.standardError.write("\r\u{1B}[K") }
    }
}

public import Primitives

/// A calendar as other programs read it: iCalendar, RFC 5545.
public struct CalendarFile: Sendable {
    /// One entry of a calendar.
    public struct Event: Sendable {
        /// Tells it from others, also when the calendar is fetched again.
        public var id: String
        /// What stands in the calendar.
        public var title: String
        /// What stands beside it.
        public var text: String
        /// Where it is.
        public var place: String?
        /// An address that leads to more.
        public var url: String?
        /// When it is.
        public var time: Time
        /// So many days before, the calendar reminds of it; nothing where it does not.
        public var remindsBefore: Int?

        /// When something is.
        public enum Time: Sendable {
            /// All of these days, the last one included.
            case days(CalendarDate, CalendarDate)
            /// From one time on the clock to another, as clocks show it where it is held.
            case clock(from: (day: CalendarDate, minute: Int), to: (day: CalendarDate, minute: Int))
        }

        /// An entry.
        public init(id: String, title: String, text: String = "", time: Time) {
            (self.id, self.title, self.text, self.time) = (id, title, text, time)
        }
    }

    /// What the calendar is called.
    public var name: String
    /// When it was written.
    public var moment: Instant
    /// Its entries.
    public var events: [Event]

    /// A calendar.
    public init(name: String, moment: Instant, events: [Event]) {
        (self.name, self.moment, self.events) = (name, moment, events)
    }

    /// The file.
    public var bytes: [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Aliquot//Plan//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add(text: "X-WR-CALNAME", name)
        for event in events { write(event, &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func write(_ event: Event, _ lines: inout CalendarLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add(text: "UID", event.id)
        let time = moment.timeOfDay
        lines.add("DTSTAMP", "\(moment.day.compact)T\(two(time.hour))\(two(time.minute))\(two(time.second))Z")
        switch event.time {
        case .days(let first, let last):
            lines.add("DTSTART;VALUE=DATE", first.compact)
            // The end is the day after the last one.
            lines.add("DTEND;VALUE=DATE", max(first, last).adding(days: 1).compact)
            lines.add("TRANSP", "TRANSPARENT")
        case .clock(let from, let to):
            // Without a zone: the time on the clock where one is.
            lines.add("DTSTART", clock(from))
            lines.add("DTEND", clock(to))
        }
        lines.add(text: "SUMMARY", event.title)
        if !event.text.isEmpty { lines.add(text: "DESCRIPTION", event.text) }
        if let place = event.place { lines.add(text: "LOCATION", place) }
        if let url = event.url { lines.add("URL", url.filter { !$0.isWhitespace }) }
        if let days = event.remindsBefore {
            lines.add("BEGIN", "VALARM")
            lines.add("ACTION", "DISPLAY")
            lines.add(text: "DESCRIPTION", event.title)
            lines.add("TRIGGER", "-P\(days)D")
            lines.add("END", "VALARM")
        }
        lines.add("END", "VEVENT")
    }

    private func clock(_ time: (day: CalendarDate, minute: Int)) -> String {
        let day = time.day.adding(days: time.minute / 1440)
        return "\(day.compact)T\(two(time.minute % 1440 / 60))\(two(time.minute % 60))00"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarDate {
    /// `20270302`.
    fileprivate var compact: String { description.replacing("-", with: "") }
}

/// Lines of a calendar: none longer than 75 bytes, each ended as on the wire.
private struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    /// A line whose value has a form of its own.
    mutating func add(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

    /// A line whose value is a text of people.
    mutating func add(text name: String, _ value: String) {
        var line = Array("\(name):".utf8)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): line += Array("\\n".utf8)
            case 0..<32, 127: break
            default: line.append(byte)
            }
        }
        fold(line)
    }

    /// Breaks a long line, never inside a letter; what goes on begins with a space.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var most = 75
        while rest.count > most {
            var end = rest.startIndex + most
            while rest[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += rest[..<end] + [13, 10, 32]
            rest = rest[end...]
            most = 74
        }
        bytes += rest + [13, 10]
    }
}

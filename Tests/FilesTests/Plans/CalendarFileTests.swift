import Files
import Primitives
import Testing

@Suite struct CalendarFileTests {
    private let day = CalendarDate(dayNumber: 20_000)

    private func lines(_ event: CalendarFile.Event) -> [String] {
        let file = CalendarFile(name: "A", moment: Instant(startOf: day), events: [event])
        let text = String(decoding: file.bytes, as: UTF8.self)
        // Unfolded as a reader does.
        return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `a text of people cannot end its line, and long lines are broken between letters`() throws {
        let title = "Ä; b, c\\d\nEND:VCALENDAR\r\u{7}" + String(repeating: "ü", count: 100)
        let event = CalendarFile.Event(id: "x", title: title, time: .days(day, day))
        let written = lines(event)
        #expect(written.contains("SUMMARY:Ä\\; b\\, c\\\\d\\nEND:VCALENDAR" + String(repeating: "ü", count: 100)))
        let raw = CalendarFile(name: "A", moment: Instant(startOf: day), events: [event]).bytes
        #expect(raw.split(separator: 10).allSatisfy { $0.count <= 76 && $0.last == 13 })
        #expect(String(validating: raw, as: UTF8.self) != nil)
        #expect(written.filter { $0 == "END:VCALENDAR" }.count == 1)
    }

    @Test func `the end of days is the day after, and of a time at midnight the next day`() {
        let days = lines(CalendarFile.Event(id: "x", title: "T", time: .days(day, day.adding(days: 1))))
        let after = day.adding(days: 2).description.replacing("-", with: "")
        #expect(days.contains("DTEND;VALUE=DATE:\(after)"))
        let night = lines(
            CalendarFile.Event(id: "x", title: "T", time: .clock(from: (day, 22 * 60), to: (day, 1440))))
        let next = day.adding(days: 1).description.replacing("-", with: "")
        #expect(night.contains("DTEND:\(next)T000000"))
    }

    @Test func `an alarm is inside its event`() throws {
        var event = CalendarFile.Event(id: "x", title: "T", time: .days(day, day))
        event.remindsBefore = 30
        let written = lines(event)
        let alarm = try #require(written.firstIndex(of: "BEGIN:VALARM"))
        let end = try #require(written.firstIndex(of: "END:VEVENT"))
        #expect(alarm < end && written.contains("TRIGGER:-P30D"))
    }
}

import Primitives

/// What an offering says to search engines.
extension OfferingPage {
    var structured: StructuredData {
        var members: [(String, StructuredData.Value)] = [
            ("@context", .text("https://schema.org")),
            ("@type", .text(occasions.isEmpty ? "Course" : "EducationEvent")),
            ("name", .text(line.title)), ("url", .text(address)),
            ("description", .text(summary ?? objectives.first ?? "\(line.title), \(line.kind) by \(line.provider)")),
        ]
        let provider: StructuredData.Value = .thing([
            ("@type", .text("Organization")), ("name", .text(line.provider)),
        ])
        members.append((occasions.isEmpty ? "provider" : "organizer", provider))
        if let first = occasions.first {
            members.append(("startDate", .text(Self.moment(first.starts))))
            members.append(("endDate", .text(Self.moment(first.ends))))
            if let place = first.place {
                members.append(
                    (
                        "location",
                        .thing([("@type", .text("Place")), ("name", .text(place)), ("address", .text(place))])
                    ))
                members.append(("eventAttendanceMode", .text("https://schema.org/OfflineEventAttendanceMode")))
            } else {
                members.append(
                    ("location", .thing([("@type", .text("VirtualLocation")), ("url", .text(url ?? address))])))
                members.append(("eventAttendanceMode", .text("https://schema.org/OnlineEventAttendanceMode")))
            }
        }
        if !objectives.isEmpty { members.append(("teaches", .list(objectives.map { .text($0) }))) }
        return StructuredData(value: .thing(members))
    }

    private static func moment(_ time: (day: CalendarDate, clock: String?)) -> String {
        time.clock.map { "\(time.day)T\($0)" } ?? time.day.description
    }
}

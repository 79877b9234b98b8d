/// The signs of the house: lines of one weight in a square of 24, drawn for it.
public enum Icon: String, CaseIterable, Component {
    case home, badge, log, people, gauge, person, plus, check, alert, stop, circle, half, info, question, clock
    case clip, camera, file, search, chevron, arrow, device, leave, key, mail, lock, share, pen, trash, history
    case building, printer, copy, drop, scale, flag, calendar, plug, shelf, pin, route
    case book, film, picture

    private var path: StaticString {
        switch self {
        case .home: "<path d='M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-4V15h-5v5.5h-4A1.5 1.5 0 0 1 4 19z'/>"
        case .badge:
            "<circle cx='12' cy='9' r='5.5'/><path d='m8.5 13.6-1.3 7 4.8-2.5 4.8 2.5-1.3-7M9.8 9.1l1.6 1.6 2.9-3.2'/>"
        case .log:
            """
            <path d='M6.5 3.5h11A1.5 1.5 0 0 1 19 5v14a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 \
            1 1.5-1.5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4'/>
            """
        case .people:
            """
            <circle cx='9' cy='8.5' r='3.5'/><path d='M2.8 19.5a6.2 6.2 0 0 1 12.4 0M15.6 5.3a3.5 3.5 0 0 1 0 \
            6.4M17.4 14.2a6.2 6.2 0 0 1 3.8 5.3'/>
            """
        case .gauge: "<path d='M4.2 18a9 9 0 1 1 15.6 0M12 13.5l4-4.6'/><circle cx='12' cy='14' r='1.4'/>"
        case .person: "<circle cx='12' cy='8' r='4'/><path d='M4.8 20.2a7.2 7.2 0 0 1 14.4 0'/>"
        case .plus: "<path d='M12 5v14M5 12h14'/>"
        case .check: "<path d='m4.8 12.6 4.6 4.6L19.2 7.2'/>"
        case .alert: "<path d='M12 4 2.9 19.5h18.2zM12 10v4.4M12 17v.1'/>"
        case .stop: "<path d='M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3zM12 7.8v5M12 16v.1'/>"
        case .circle: "<circle cx='12' cy='12' r='7.5'/>"
        case .half: "<circle cx='12' cy='12' r='7.5'/><path class='solid' d='M12 4.5a7.5 7.5 0 0 1 0 15z'/>"
        case .info: "<circle cx='12' cy='12' r='8.5'/><path d='M12 11v5M12 7.8v.1'/>"
        case .question:
            "<circle cx='12' cy='12' r='8.5'/><path d='M9.6 9.6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.8M12 16.3v.1'/>"
        case .clock: "<circle cx='12' cy='12' r='8.5'/><path d='M12 7.3V12l3.2 2'/>"
        case .clip:
            """
            <path d='m19 11.5-7.4 7.4a4.4 4.4 0 0 1-6.2-6.2l7.7-7.7a2.9 2.9 0 0 1 4.1 4.1l-7.5 7.5a1.4 1.4 0 0 \
            1-2-2l6.7-6.7'/>
            """
        case .camera:
            """
            <path d='M4.5 7.5h3l1.6-2.3h5.8l1.6 2.3h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 \
            1 3 18V9a1.5 1.5 0 0 1 1.5-1.5z'/><circle cx='12' cy='13.2' r='3.5'/>
            """
        case .file:
            """
            <path d='M6.5 3.5h7l5 5V19a1.5 1.5 0 0 1-1.5 1.5H6.5A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5zM13.3 \
            3.8v5h5'/>
            """
        case .search: "<circle cx='10.8' cy='10.8' r='6.3'/><path d='m15.4 15.4 4.8 4.8'/>"
        case .chevron: "<path d='m9 5.5 6.5 6.5L9 18.5'/>"
        case .arrow: "<path d='M4.5 12h15m-6-6 6 6-6 6'/>"
        case .device: "<rect x='3' y='5' width='18' height='12' rx='1.5'/><path d='M8.5 20h7M12 17v3'/>"
        case .leave: "<path d='M10 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h4M10 12h10m-4-4 4 4-4 4'/>"
        case .key: "<circle cx='8' cy='15.5' r='4.5'/><path d='m11.3 12.3 8.2-8.2M16.2 7.4l2.8 2.8M13.6 10l2 2'/>"
        case .mail: "<rect x='3' y='5.5' width='18' height='13' rx='1.5'/><path d='m3.6 7 8.4 6.5L20.4 7'/>"
        case .lock: "<rect x='5' y='10.5' width='14' height='10' rx='1.5'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5'/>"
        case .share:
            """
            <circle cx='6.5' cy='12' r='2.5'/><circle cx='17.5' cy='6' r='2.5'/><circle cx='17.5' cy='18' \
            r='2.5'/><path d='m8.8 10.8 6.4-3.6m-6.4 6 6.4 3.6'/>
            """
        case .pen: "<path d='m4.5 19.5.8-4.3L16 4.5l3.5 3.5L8.8 18.7zM13.5 7l3.5 3.5'/>"
        case .trash: "<path d='M4.5 6.5h15M9.5 6.3V4h5v2.3M6.5 6.5l.9 13h9.2l.9-13M10.2 10.5v5.5m3.6-5.5v5.5'/>"
        case .history: "<path d='M4.2 9.5a8.3 8.3 0 1 1-.5 2.9M3.5 4.5l.6 5 5-.6M12 7.8V12l3 1.8'/>"
        case .building:
            """
            <path d='M5 20.5V5a1.5 1.5 0 0 1 1.5-1.5h7A1.5 1.5 0 0 1 15 5v15.5M15 9.5h3A1.5 1.5 0 0 1 19.5 \
            11v9.5M3 20.5h18M8.5 7.5h3M8.5 11h3M8.5 14.5h3'/>
            """
        case .printer:
            """
            <path d='M7 8.5v-5h10v5M7 16.5H4.5A1.5 1.5 0 0 1 3 15v-5a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 \
            10v5a1.5 1.5 0 0 1-1.5 1.5H17M7 13.5h10v7H7z'/>
            """
        case .copy:
            """
            <rect x='8.5' y='8.5' width='12' height='12' rx='1.5'/><path d='M15.5 8.3V5A1.5 1.5 0 0 0 14 \
            3.5H5A1.5 1.5 0 0 0 3.5 5v9A1.5 1.5 0 0 0 5 15.5h3.3'/>
            """
        case .drop: "<path d='M12 3.5s6 6.3 6 10.5a6 6 0 0 1-12 0c0-4.2 6-10.5 6-10.5z'/>"
        case .scale:
            """
            <path d='M12 4v16M7.5 20h9M5 7.5l7-2 7 2M5 7.5l-2.5 6a2.8 2.8 0 0 0 5 0zM19 7.5l-2.5 6a2.8 2.8 0 0 0 \
            5 0z'/>
            """
        case .flag: "<path d='M5.5 21V4.5c4-2.4 7.5 2 13 0v9.5c-5.5 2-9-2.4-13 0'/>"
        case .shelf:
            """
            <rect x='4' y='4.5' width='4.5' height='15' rx='.8'/><rect x='8.5' y='4.5' width='4.5' height='15' \
            rx='.8'/><path d='m14.4 6 3.6-1 3.4 13.6-3.6 1zM6.2 8v2.5m4.5-2.5v2.5'/>
            """
        case .pin:
            "<path d='M12 21s-6.5-6-6.5-10.8a6.5 6.5 0 0 1 13 0C18.5 15 12 21 12 21z'/><circle cx='12' cy='10' r='2.3'/>"
        case .route:
            """
            <circle cx='6' cy='18.5' r='2.3'/><circle cx='18' cy='5.5' r='2.3'/><path d='M8.3 18.5h6.4a3.25 3.25 0 0 0 \
            0-6.5H9.3a3.25 3.25 0 0 1 0-6.5h6.4'/>
            """
        case .plug: "<path d='M9 3.5v5m6-5v5M6.5 8.5h11V12a5.5 5.5 0 0 1-11 0zM12 17.5v3'/>"
        case .book:
            """
            <path d='M12 6.3C10 4.8 7.2 4.3 4 4.5v13.8c3.2-.2 6 .3 8 1.8 2-1.5 4.8-2 8-1.8V4.5c-3.2-.2-6 .3-8 1.8zM12 \
            6.3v13.8'/>
            """
        case .film: "<rect x='3.5' y='5' width='17' height='14' rx='1.5'/><path class='solid' d='m10 9 5 3-5 3z'/>"
        case .picture:
            """
            <rect x='3.5' y='4.5' width='17' height='15' rx='1.5'/><circle cx='8.5' cy='9.5' r='1.6'/><path d='m4 17 5-4.5 3.5 \
            3 3.5-4 4.5 4.5'/>
            """
        case .calendar: "<rect x='3.5' y='5' width='17' height='15.5' rx='1.5'/><path d='M3.5 9.8h17M8 3v4m8-4v4'/>"
        }
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html.mark("<svg class='icon' viewBox='0 0 24 24' aria-hidden='true'>")
        html.mark(path)
        html.mark("</svg>")
    }
}

import Mail
import Primitives
import Testing

/// A complete and boring mail; a test changes what it is about.
func letter(
    to: String = "dana@labs.example", toName: String? = nil, subject: String = "Your cycle ends soon",
    text: String = "Dear Dana,\nthree points are missing.\n", html: String? = nil
) throws -> MailMessage {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 2))
    let date = Instant(startOf: day).adding(seconds: 9 * 3600 + 5 * 60 + 7)
    return MailMessage(
        id: ID(at: date, random: (1, 2)), date: date, to: try #require(MailAddress(to)), toName: toName,
        subject: subject, text: text, html: html)
}

/// Who sends it.
func sender(_ text: String = "Aliquot <no-reply@aliquot.example>") throws -> Mailbox {
    try #require(Mailbox(text))
}

/// The mail as text.
func rendered(_ message: MailMessage, from: Mailbox? = nil) throws -> String {
    String(decoding: try MailText.render(message, from: try from ?? sender()), as: UTF8.self)
}

/// A mail as it goes over the wire (RFC 5322 and MIME): every line ends in CR LF, has at most 78 bytes wherever it can
/// be broken, and is ASCII.
public enum MailText {
    /// The bytes of a message. A name or subject with a line break or another control character is refused: it could
    /// write headers of its own.
    public static func render(_ message: MailMessage, from: Mailbox) throws(MailFault) -> [UInt8] {
        if let name = from.name { try check(name, .senderName) }
        if let name = message.toName { try check(name, .recipientName) }
        try check(message.subject, .subject)

        var lines = MailHeader.unstructured("Date", MailDate.text(message.date))
        lines += MailHeader.mailbox("From", from)
        lines += MailHeader.mailbox("To", Mailbox(message.to, name: message.toName))
        lines += "Message-ID: <\(message.id)@\(from.address.domain)>\r\n"
        lines += MailHeader.unstructured("Subject", message.subject)
        // Nobody's holiday notice answers it.
        lines += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"

        var bytes = Array(lines.utf8)
        if let html = message.html {
            // Never part of a body: `=_` cannot occur in quoted-printable.
            let boundary = "=_\(message.id)"
            bytes += "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n\r\n".utf8
            bytes += "--\(boundary)\r\n".utf8
            bytes += part("plain", message.text)
            bytes += "--\(boundary)\r\n".utf8
            bytes += part("html", html)
            bytes += "--\(boundary)--\r\n".utf8
        } else {
            bytes += part("plain", message.text)
        }
        return bytes
    }

    private static func part(_ kind: String, _ text: String) -> [UInt8] {
        let head = "Content-Type: text/\(kind); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return Array(head.utf8) + QuotedPrintable.body(text)
    }

    private static func check(_ text: String, _ part: MailFault.Part) throws(MailFault) {
        if text.contains(where: MailHeader.isControl) { throw .controlCharacter(in: part) }
    }
}

/// Something that a program does, with lines to try it. They run in this order, in one shell.
struct Example: Sendable {
    var title: String
    var text: HTML
    var shell: String

    static let all = [
        Example(
            title: "Where do I stand?", text: "What counts, what is missing, by when and why, for every credential.",
            shell: """
                curl -s "$ALIQUOT/standing" -H "Authorization: Bearer $TOKEN"
                """),
        Example(
            title: "What would this count?",
            text: "Ask before you sit through it. Nothing is saved, so send as many as you like.",
            shell: """
                curl -s "$ALIQUOT/entries/preview" -H "Authorization: Bearer $TOKEN" \\
                  -H "Content-Type: application/json" -d '{
                    "title": "Body fluid cell counts", "completed": "2026-03-02",
                    "amount": {"value": "2", "unit": "contact-hour"},
                    "topics": {"hematology": "1.5", "safety": "0.5"},
                    "provider": {"name": "Example Labs", "approvals": ["pace"]}}'
                """),
        Example(
            title: "Record it, once",
            text: """
                With a key of your own, the same request may be sent again after a lost line: it is recorded once and \
                answered the same.
                """,
            shell: """
                curl -s "$ALIQUOT/entries" -H "Authorization: Bearer $TOKEN" \\
                  -H "Idempotency-Key: body-fluids-2026" \\
                  -H "Content-Type: application/json" -d '{
                    "title": "Body fluid cell counts", "completed": "2026-03-02",
                    "amount": {"value": "2", "unit": "contact-hour"},
                    "topics": {"hematology": "1.5", "safety": "0.5"},
                    "provider": {"name": "Example Labs", "approvals": ["pace"]}}' \\
                  -o entry.json -D entry.headers
                """),
        Example(
            title: "Add the certificate",
            text: """
                Send the file as it is. Its id comes back, to be named in <code>files</code> of an entry. PDF, JPEG, \
                PNG, WebP and HEIC are taken, up to 20 MB.
                """,
            shell: """
                curl -s "$ALIQUOT/evidence?name=certificate.pdf" \\
                  -H "Authorization: Bearer $TOKEN" \\
                  -H "Content-Type: application/pdf" --data-binary @certificate.pdf
                """),
        Example(
            title: "Correct it",
            text: """
                A change names the version that you saw, by its <code>ETag</code>. The old row stays readable in the \
                history.
                """,
            shell: """
                ENTRY=$(sed -n 's/^location: //Ip' entry.headers | tr -d '\\r')
                TAG=$(sed -n 's/^etag: //Ip' entry.headers | tr -d '\\r')
                curl -s "${ALIQUOT%/api/v1}$ENTRY/corrections" \\
                  -H "Authorization: Bearer $TOKEN" \\
                  -H "If-Match: $TAG" -H "Content-Type: application/json" -d '{
                    "title": "Body fluid cell counts", "completed": "2026-03-02",
                    "amount": {"value": "2.5", "unit": "contact-hour"},
                    "topics": ["hematology", "safety"],
                    "reason": "The certificate says 2.5."}'
                """),
        Example(
            title: "Walk through the log", text: "Twenty at a time; <code>next</code> leads on.",
            shell: """
                curl -s "$ALIQUOT/entries?limit=20" -H "Authorization: Bearer $TOKEN"
                """),
    ]
}

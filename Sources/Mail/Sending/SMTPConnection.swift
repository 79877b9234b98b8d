private import CCurl
private import CMail

/// A libcurl handle and with it the connection it keeps. `@unchecked` because it belongs to one worker's thread, where
/// everything but `init` happens.
final class SMTPConnection: @unchecked Sendable {
    private static let isStarted = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let server: MailServer
    private let from: MailAddress
    private let patience: SMTPPatience
    private var handle: UnsafeMutableRawPointer?

    init(server: MailServer, from: MailAddress, patience: SMTPPatience) {
        self.server = server
        self.from = from
        self.patience = patience
    }

    /// Sends a mail; the answer is what went wrong.
    func send(_ bytes: [UInt8], to: MailAddress) -> MailFault? {
        guard let handle = handle ?? open() else { return .library(Int(CURLE_FAILED_INIT.rawValue)) }
        self.handle = handle
        guard let recipients = curl_slist_append(nil, "<\(to)>") else {
            return .library(Int(CURLE_OUT_OF_MEMORY.rawValue))
        }
        defer { curl_slist_free_all(recipients) }
        var set = [
            mail_set_list(handle, CURLOPT_MAIL_RCPT, recipients),
            mail_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count)),
        ]
        defer { _ = mail_set_list(handle, CURLOPT_MAIL_RCPT, nil) }
        set.append(mail_set_number(handle, CURLOPT_FRESH_CONNECT, 0))
        if let outcome = set.first(where: { $0 != CURLE_OK }) { return .library(Int(outcome.rawValue)) }

        let first = SMTPExchange(bytes)
        let fault = perform(handle, first)
        guard let fault, fault.mayBeStaleConnection, !first.hasBegun, wasKept(handle) else { return fault }
        // The server had hung up on the kept connection, and nothing of the mail was gone yet.
        _ = mail_set_number(handle, CURLOPT_FRESH_CONNECT, 1)
        return perform(handle, SMTPExchange(bytes))
    }

    private func perform(_ handle: UnsafeMutableRawPointer, _ exchange: SMTPExchange) -> MailFault? {
        let pointers = [CURLOPT_READDATA, CURLOPT_SEEKDATA, CURLOPT_DEBUGDATA]
        let raw = Unmanaged.passUnretained(exchange).toOpaque()
        let outcome = withExtendedLifetime(exchange) {
            for option in pointers { _ = mail_set_pointer(handle, option, raw) }
            // Afterwards nothing may point to this mail: the QUIT of a later day would be listened to.
            defer { for option in pointers { _ = mail_set_pointer(handle, option, nil) } }
            return curl_easy_perform(handle)
        }
        return SMTPVerdict.fault(outcome, after: exchange.command, exchange.reply)
    }

    private func wasKept(_ handle: UnsafeMutableRawPointer) -> Bool {
        var made = 0
        return mail_get_number(handle, CURLINFO_NUM_CONNECTS, &made) == CURLE_OK && made == 0
    }

    /// Says goodbye and lets go.
    func close() {
        if let handle { curl_easy_cleanup(handle) }
        handle = nil
    }

    private func open() -> UnsafeMutableRawPointer? {
        guard Self.isStarted, let handle = curl_easy_init() else { return nil }
        var settings = [
            mail_set_text(handle, CURLOPT_URL, server.url(greetingAs: from.domain)),
            mail_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // Neither the environment nor a file in somebody's home says where our mail goes.
            mail_set_text(handle, CURLOPT_PROXY, ""),
            mail_set_text(handle, CURLOPT_MAIL_FROM, "<\(from)>"),
            mail_set_number(handle, CURLOPT_UPLOAD, 1),
            mail_set_number(handle, CURLOPT_NOSIGNAL, 1),
            mail_set_number(handle, CURLOPT_NOPROGRESS, 1),
            mail_set_number(handle, CURLOPT_TCP_KEEPALIVE, 1),
            // Servers wait five minutes for the next command (RFC 5321, 4.5.3.2.7).
            mail_set_number(handle, CURLOPT_MAXAGE_CONN, 290),
            mail_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, patience.connecting),
            mail_set_number(handle, CURLOPT_TIMEOUT_MS, patience.whole),
            // Also while taking leave, when no mail's time-out runs.
            mail_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, patience.whole / 1000)),
            mail_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            mail_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1),
            mail_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2),
            // The verbose channel is how replies are heard; nothing is printed.
            mail_set_number(handle, CURLOPT_VERBOSE, 1),
        ]
        let usesSSL = server.protection == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        settings.append(mail_set_number(handle, CURLOPT_USE_SSL, Int(usesSSL.rawValue)))
        if let user = server.user, let password = server.password {
            settings.append(mail_set_text(handle, CURLOPT_USERNAME, user))
            settings.append(mail_set_text(handle, CURLOPT_PASSWORD, password))
        }
        settings += Self.callbacks(handle)
        guard settings.allSatisfy({ $0 == CURLE_OK }) else {
            curl_easy_cleanup(handle)
            return nil
        }
        return handle
    }

    private static func callbacks(_ handle: UnsafeMutableRawPointer) -> [CURLcode] {
        [
            mail_set_reader(handle) { target, size, count, raw in
                guard let target, let exchange = SMTPExchange.of(raw) else { return Int(CURL_READFUNC_ABORT) }
                return exchange.read(into: UnsafeMutableRawBufferPointer(start: target, count: size * count))
            },
            mail_set_rewinder(handle) { raw, place, origin in
                // 0 is SEEK_SET, the only origin libcurl uses.
                let isDone = origin == 0 && SMTPExchange.of(raw)?.rewind(to: Int(place)) == true
                return isDone ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
            },
            mail_set_writer(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count },
            mail_set_writer(handle, CURLOPT_HEADERFUNCTION) { _, size, count, _ in size * count },
            mail_set_listener(handle) { _, kind, bytes, count, raw in
                guard let bytes, let exchange = SMTPExchange.of(raw) else { return 0 }
                bytes.withMemoryRebound(to: UInt8.self, capacity: count) { start in
                    let line = UnsafeBufferPointer(start: start, count: count)
                    if mail_is_reply(kind) != 0 { exchange.hear(line) }
                    if mail_is_command(kind) != 0 { exchange.say(line) }
                }
                return 0
            },
        ]
    }
}

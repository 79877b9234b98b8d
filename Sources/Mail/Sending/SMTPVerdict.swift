internal import CCurl

/// What libcurl's number, the last verb and the server's last reply mean for the mail.
enum SMTPVerdict {
    static func fault(_ outcome: CURLcode, after command: String, _ reply: MailReply?) -> MailFault? {
        switch outcome {
        case CURLE_OK: nil
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_USE_SSL_FAILED: .encryptionNotOffered
        case CURLE_PEER_FAILED_VERIFICATION: .certificateNotTrusted
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER: .encryptionFailed
        case CURLE_LOGIN_DENIED: .loginRefused(reply)
        case CURLE_FAILED_INIT, CURLE_OUT_OF_MEMORY, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION,
            CURLE_NOT_BUILT_IN,
            CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            .library(Int(outcome.rawValue))
        default: reply.flatMap { refusal(after: command, $0) } ?? .connectionLost
        }
    }

    private static func refusal(after command: String, _ reply: MailReply) -> MailFault? {
        switch (reply.code, command) {
        case (400..<500, _): .tryLater(reply)
        // Sign-in required, too weak, wrong, or only over TLS: whatever we had said.
        case (530, _), (534, _), (535, _), (538, _), (500..<600, "AUTH"): .loginRefused(reply)
        // The size is announced with the sender.
        case (552, "MAIL"), (500..<600, "DATA"): .messageRefused(reply)
        case (500..<600, "MAIL"): .senderRefused(reply)
        case (500..<600, "RCPT"): .recipientRefused(reply)
        case (500..<600, _): .serverRefused(reply)
        default: nil
        }
    }
}

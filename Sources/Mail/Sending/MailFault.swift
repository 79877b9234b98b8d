/// Why a mail was not sent.
public enum MailFault: Error, Hashable, Sendable {
    /// A part of a mail that people's words go into.
    public enum Part: Hashable, Sendable {
        /// The name we send as.
        case senderName
        /// The name of who gets it.
        case recipientName
        /// The subject.
        case subject
    }

    /// A part of a server's address.
    public enum AddressPart: Hashable, Sendable {
        /// It does not begin with `smtp://` or `smtps://`.
        case scheme
        /// User and password are not both there, or badly escaped.
        case signIn
        /// There is no such host name.
        case host
        /// There is no such port.
        case port
        /// Behind the ? stands something else than `tls=required` or `tls=none`, or what `smtps:` cannot do.
        case option
        /// The password would go over the network for everybody to read.
        case passwordInTheClear
    }

    /// A line break or another control character stands where it could write headers of its own.
    case controlCharacter(in: Part)
    /// The address of the server is wrong.
    case serverAddress(AddressPart)
    /// The server does not take mail for this person.
    case recipientRefused(MailReply)
    /// The server does not take this mail: too large, or its content.
    case messageRefused(MailReply)
    /// The server does not take mail from our address.
    case senderRefused(MailReply)
    /// User or password are wrong, or missing.
    case loginRefused(MailReply?)
    /// The server talks to nobody, or not to us.
    case serverRefused(MailReply)
    /// The server asks to try again later.
    case tryLater(MailReply)
    /// The server offers no encryption and we insist on it.
    case encryptionNotOffered
    /// No encrypted connection came about.
    case encryptionFailed
    /// The server's certificate is not one for its name that this machine trusts.
    case certificateNotTrusted
    /// There is no server there.
    case unreachable
    /// The server was silent or slow for too long; it may have taken the mail.
    case timedOut
    /// The connection ended in the middle; the server may have taken the mail.
    case connectionLost
    /// Too many mails are waiting to be sent.
    case busy
    /// The mail library failed with this number of its own.
    case library(Int)

    /// Whether trying this mail again is of no use. All else may be repaired by time or by the operator.
    public var isPermanent: Bool {
        switch self {
        case .controlCharacter, .recipientRefused, .messageRefused: true
        default: false
        }
    }

    /// Whether a kept connection that has gone stale looks like this; 421 is a server closing it.
    var mayBeStaleConnection: Bool {
        switch self {
        case .connectionLost: true
        case .tryLater(let reply): reply.code == 421
        default: false
        }
    }
}

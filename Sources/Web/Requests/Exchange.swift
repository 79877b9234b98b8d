import Actions
public import Hummingbird
import Identity
import NIOCore

/// One request on its way through the house: who sent it, and what its answer needs to know.
public struct Exchange: RequestContext {
    /// What the framework keeps.
    public var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from.
    let peer: String
    /// Who is signed in, their one-time code given.
    var visitor: Actions.Visitor?
    /// Whose password was right and whose one-time code is still asked for.
    var awaiting: Actions.Visitor?
    /// What forms are signed with: the session's token, or one for somebody who is not signed in.
    var secret: SecretToken?
    /// Whether the browser does not know the secret yet.
    var isNewSecret = false
    /// The word about what was just done.
    var flash: FlashWord?

    /// An exchange on a connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }

    /// Forms and files have limits of their own.
    public var maxUploadSize: Int { 1024 * 1024 }
}

import Actions
import Hummingbird
import Identity
import NIOCore

extension Site {
    /// An archive that comes through the browser is not larger than this.
    static let mostArchive = 512 << 20

    /// The archive that one of our own pages sent; nothing where no file was chosen. It goes straight to the disk, and
    /// no byte of it before the form has shown where it comes from.
    func archive(_ request: Request, _ exchange: Exchange) async throws -> ArchiveUpload? {
        let type = request.headers[.contentType] ?? ""
        guard Self.isFromHere(request) else { throw WebFault.staleForm }
        guard type.lowercased().hasPrefix("multipart/form-data"), var reader = Multipart(contentType: type) else {
            throw WebFault.unreadable
        }
        var taking = ArchiveTaking(site: self, exchange: exchange)
        for try await chunk in request.body {
            let events: [Multipart.Event]
            do {
                events = try reader.take(chunk.readableBytesView)
            } catch {
                throw WebFault.unreadable
            }
            for event in events { try await taking.take(event) }
        }
        guard reader.isDone else { throw WebFault.unreadable }
        guard taking.isGenuine else { throw WebFault.staleForm }
        return taking.upload
    }
}

/// A form with an archive while it arrives.
private struct ArchiveTaking {
    let site: Site
    let exchange: Exchange
    private(set) var upload: ArchiveUpload?
    private(set) var isGenuine = false
    private var name = ""
    private var isFile = false
    private var text: [UInt8] = []

    init(site: Site, exchange: Exchange) {
        self.site = site
        self.exchange = exchange
    }

    mutating func take(_ event: Multipart.Event) async throws {
        switch event {
        case .part(let name, let file):
            self.name = name
            text = []
            isFile = file != nil
            guard let file, !file.isEmpty, name == "archive", upload == nil else { return }
            guard isGenuine else { throw WebFault.staleForm }
            upload = try await site.house.beginArchive(most: Site.mostArchive)
        case .bytes(let bytes):
            if isFile {
                if name == "archive" { try await upload?.append(bytes) }
            } else {
                guard text.count + bytes.count <= Fields.longest else { throw Refusal.tooLarge(most: Fields.longest) }
                text += bytes
            }
        case .end:
            guard !isFile, name == "token", let secret = exchange.secret else { return }
            isGenuine = FormToken.isGenuine(
                String(decoding: text, as: UTF8.self), for: secret, purpose: Site.formPurpose)
        }
    }
}

internal import Blocking

/// Sets documents as PDF on a thread of its own. The line before it is bounded: a storm of downloads is turned away
/// at the door instead of piling up.
public final class Press: Sendable {
    private let workers: WorkerPool<Desk>
    private let door: Turnstile

    private let mostPages: Int

    /// More pages than this nobody reads.
    public static let usualMost = 400

    /// What the thread needs; the fonts are looked up when the first document comes.
    private final class Desk {
        let fonts: String?
        private var known: FontShelf?

        init(fonts: String?) {
            self.fonts = fonts
        }

        func shelf() throws(PressFault) -> FontShelf {
            if let known { return known }
            let shelf = try FontShelf(folder: fonts)
            known = shelf
            return shelf
        }
    }

    /// A press with the fonts of a folder, where there is one, before those of the system. When more than `waiting`
    /// wait for it, the next is told `busy`; a document of more pages than `most` is refused.
    public init(fonts: String? = nil, waiting: Int = 16, most: Int = usualMost) {
        workers = WorkerPool([Desk(fonts: fonts)])
        door = Turnstile(places: 1 + max(0, waiting))
        mostPages = most
    }

    /// A document as a tagged PDF.
    public func pdf(_ document: PrintedDocument) async throws(PressFault) -> [UInt8] {
        let most = mostPages
        return try await print { desk in try Self.set(document, with: try desk.shelf(), most: most) }
    }

    /// A certificate as a tagged PDF of one page, with its signed content inside; not sealed yet.
    public func pdf(_ sheet: CertificateSheet, _ design: CertificateDesign) async throws(PressFault) -> [UInt8] {
        try await print { desk in try CertificateDrawing.pdf(sheet, design, try desk.shelf()) }
    }

    /// A certificate as a picture (PNG) of so many points across, to see how it looks.
    public func picture(
        _ sheet: CertificateSheet, _ design: CertificateDesign, width: Int
    ) async throws(PressFault) -> [UInt8] {
        try await print { desk in try CertificateDrawing.picture(sheet, design, try desk.shelf(), width: width) }
    }

    private func print(_ work: @escaping @Sendable (Desk) throws -> [UInt8]) async throws(PressFault) -> [UInt8] {
        guard door.enter() else { throw .busy }
        defer { door.leave() }
        do {
            return try await workers.run { desk in try work(desk) }
        } catch let fault as PressFault {
            throw fault
        } catch {
            // Nothing else is thrown; the pool's signature does.
            throw .busy
        }
    }

    private static func set(
        _ document: PrintedDocument, with shelf: FontShelf, most: Int
    ) throws(PressFault) -> [UInt8] {
        shelf.speak(document.language)
        let pageCount = try PageFlow.count(document, shelf, most: most)
        let canvas = try SheetCanvas(document)
        try PageFlow.draw(document, shelf, on: canvas, pageCount: pageCount)
        return try FinishedPDF.bytes(try canvas.finish(), language: document.language)
    }
}

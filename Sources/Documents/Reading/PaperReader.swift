import Blocking
public import Domain

/// Reads certificates as they come: PDFs with text, scans, photos. Each is read by programs of their own, apart from
/// this one and with bounds, at most two at a time.
public final class PaperReader: Sendable {
    /// What was read.
    public struct Reading: Sendable {
        /// The pages read.
        public var pages: [ReadPage]
        /// A picture of each, as people look at it: JPEG.
        public var pictures: [[UInt8]]
        /// How many pages the paper has; more than were read where it is long.
        public var pageCount: Int
        /// Whether letters were read from a picture, where they may be mistaken.
        public var isFromPicture: Bool
    }

    /// More pages than this are not read: a certificate stands on the first.
    public static let mostPages = 4

    private let workers = WorkerPool([0, 1])

    /// A reader.
    public init() {}

    /// Reads a paper; its pictures are made only where they are wanted. A quick reading gives up where there is no text
    /// and letters would have to be read from a picture.
    public func read(
        _ path: String, type: FileType, withPictures: Bool = true, isQuick: Bool = false
    ) async throws -> Reading {
        try await workers.run { _ in try Self.read(path, type, withPictures, isQuick) }
    }

    /// Reads a paper on the thread that calls.
    private static func read(
        _ path: String, _ type: FileType, _ withPictures: Bool, _ isQuick: Bool
    ) throws(ReadingFault) -> Reading {
        guard type == .pdf else {
            if isQuick { throw .noWords }
            let picture = try PagePicture.straightened(.file(path), type: type)
            let page = try PictureText.read(PagePicture.cleaned(picture))
            guard !page.words.isEmpty else { throw .noWords }
            return Reading(
                pages: [page], pictures: withPictures ? [try PagePicture.shown(picture)] : [], pageCount: 1,
                isFromPicture: true)
        }
        var (pages, count) = try PDFText.read(path, most: mostPages)
        // A scan has no text, or little more than what a scanner stamps on it.
        let isScan = pages.reduce(0) { $0 + $1.words.count } < 8
        var pictures: [[UInt8]] = []
        if isScan, isQuick { throw .noWords }
        if isScan {
            pages = []
            for number in 1...min(count, 2) {
                let picture = try PagePicture.straightened(
                    .bytes(PagePicture.page(number, of: path, forReading: true)), type: .jpeg)
                pages.append(try PictureText.read(PagePicture.cleaned(picture)))
                if withPictures { pictures.append(try PagePicture.shown(picture)) }
            }
        } else if withPictures {
            for number in pages.indices { pictures.append(try PagePicture.page(number + 1, of: path)) }
        }
        guard pages.contains(where: { !$0.words.isEmpty }) else { throw .noWords }
        return Reading(pages: pages, pictures: pictures, pageCount: count, isFromPicture: isScan)
    }
}

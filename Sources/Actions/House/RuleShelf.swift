import Blocking
public import Domain
public import Files
import Primitives
public import Rules
private import Synchronization

/// The rule book, and the same book with what bodies told somebody laid over it.
public final class RuleShelf: Sendable {
    /// The book as it is published.
    public let book: RuleBook
    private let folder: RuleBookFolder
    private let reader = Worker()
    private let laidOver = Mutex<[[String]: RuleBook]>([:])
    /// More books than this are not kept: they are made again when they are asked for.
    private static let mostKept = 200

    /// The book in a folder.
    public init(_ folder: RuleBookFolder) throws(FileFault) {
        self.folder = folder
        book = try folder.read()
    }

    /// The book for somebody who was told these values. A value that no longer fits the rules is left out.
    public func book(with told: [ToldValue]) async throws -> RuleBook {
        guard !told.isEmpty else { return book }
        let key = told.flatMap { [$0.programme, $0.version, $0.path, $0.value, $0.toldBy, $0.on.description] }
        if let known = laidOver.withLock({ $0[key] }) { return known }
        let made = try await reader.run { try self.made(with: told) }
        laidOver.withLock { books in
            if books.count >= Self.mostKept { books.removeAll(keepingCapacity: true) }
            books[key] = made
        }
        return made
    }

    /// Whether a value fits the rules; says why not.
    public func check(_ told: ToldValue) async throws {
        _ = try await reader.run { try self.read(Self.overlay([told])) }
    }

    private func made(with told: [ToldValue]) throws -> RuleBook {
        if let book = try? read(Self.overlay(told)) { return book }
        // One after the other: two that fit alone may not fit together.
        var fitting: [ToldValue] = []
        for value in told where (try? read(Self.overlay(fitting + [value]))) != nil { fitting.append(value) }
        return fitting.isEmpty ? book : try read(Self.overlay(fitting))
    }

    private func read(_ overlay: Overlay) throws(FileFault) -> RuleBook {
        let touched = overlay.programmes
        let again = try folder.read(overlay: overlay) { path in
            touched.contains(String(path.split(separator: "/").last ?? ""))
        }
        return RuleBook(book.programmes.filter { !touched.contains($0.id) } + again.programmes)
    }

    private static func overlay(_ told: [ToldValue]) -> Overlay {
        var overlay = Overlay()
        for value in told {
            overlay.add(
                programme: value.programme, version: value.version, path: value.path, value: value.value,
                toldBy: value.toldBy, on: value.on.description, file: "what you were told")
        }
        return overlay
    }
}

private import CCairo

/// A PNG picture, looked at before it is unpacked: one that says it is huge is refused.
final class LogoPicture {
    let surface: OpaquePointer
    let width: Double
    let height: Double

    /// Wider or higher than this is no mark on a certificate.
    private static let most: UInt32 = 2_000

    private final class Source {
        var bytes: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
    }

    init(_ png: [UInt8]) throws(PressFault) {
        func number(_ place: Int) -> UInt32 { png[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
        guard png.count > 33, png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            (1...Self.most).contains(number(16)), (1...Self.most).contains(number(20))
        else { throw .drawing("the logo is no PNG picture of at most \(Self.most) by \(Self.most) points") }
        let source = Source(png)
        let made = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, target, count in
                    guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
                    let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
                    guard source.bytes.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
                    for place in 0..<Int(count) { target[place] = source.bytes.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(source).toOpaque())
        }
        guard let made, cairo_surface_status(made) == CAIRO_STATUS_SUCCESS else {
            if let made { cairo_surface_destroy(made) }
            throw .drawing("the logo cannot be read as a PNG picture")
        }
        surface = made
        width = Double(cairo_image_surface_get_width(made))
        height = Double(cairo_image_surface_get_height(made))
    }

    deinit { cairo_surface_destroy(surface) }
}

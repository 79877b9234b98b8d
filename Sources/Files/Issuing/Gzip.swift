private import CZlib

/// Bytes packed as gzip: the same bytes give the same file.
public enum Gzip {
    /// The packed bytes.
    public static func packed(_ bytes: [UInt8]) throws(FileFault) -> [UInt8] {
        var stream = z_stream()
        guard aliquot_gzip_begin(&stream) == Z_OK else { throw FileFault("no-memory", "there is no memory left") }
        defer { deflateEnd(&stream) }
        var source = bytes
        var outcome = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
            target, filled in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                outcome = deflate(&stream, Z_FINISH)
                filled = target.count - Int(stream.avail_out)
            }
        }
        guard outcome == Z_STREAM_END else { throw FileFault("unwritable", "the bytes could not be packed") }
        return packed
    }
}

/// The signed content inside a certificate's PDF. It lies there unpacked, so that it is found without taking the file
/// apart. Only to be asked of a file whose seal was checked: then there is nothing in it but what the issuer put there.
public enum SealedContent {
    /// The name under which programs list it.
    public static let fileName = "aliquot-certificate.json"
    private static let beginning = Array("stream\n{\"aliquot-certificate\":".utf8)
    private static let end = Array("endstream".utf8)

    /// The content in the bytes of a PDF; nothing where there is none.
    public static func find(in pdf: [UInt8]) -> [UInt8]? {
        guard let start = place(of: beginning, in: pdf, from: 0) else { return nil }
        let first = start + "stream\n".utf8.count
        guard var last = place(of: end, in: pdf, from: first) else { return nil }
        while last > first, pdf[last - 1] == 10 || pdf[last - 1] == 13 { last -= 1 }
        return Array(pdf[first..<last])
    }

    private static func place(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place + pattern.count <= bytes.count {
                if bytes[place] == pattern[0], bytes[place..<(place + pattern.count)].elementsEqual(pattern) {
                    return place
                }
                place += 1
            }
            return nil
        }
    }
}

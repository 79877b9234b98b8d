/// A start tag of a page with its attributes, read just well enough for pages whose attributes are quoted by `'`.
struct Tag: CustomStringConvertible {
    var name: String
    var attributes: [String: String] = [:]
    var description: String { "<\(name) \(attributes)>" }

    static func all(in html: String) -> [Tag] {
        var tags: [Tag] = []
        let bytes = Array(html.utf8)
        var place = 0
        func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count, isLetter(bytes[place + 1]) else {
                place += 1
                continue
            }
            place += 1
            var start = place
            while place < bytes.count, !" >/\n".utf8.contains(bytes[place]) { place += 1 }
            var tag = Tag(name: String(decoding: bytes[start..<place], as: UTF8.self))
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
                guard !" \n/".utf8.contains(bytes[place]) else {
                    place += 1
                    continue
                }
                start = place
                while place < bytes.count, !"= >\n".utf8.contains(bytes[place]) { place += 1 }
                let key = String(decoding: bytes[start..<place], as: UTF8.self)
                var value = ""
                if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
                    place += 2
                    start = place
                    while place < bytes.count, bytes[place] != UInt8(ascii: "'") { place += 1 }
                    value = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
                    place += 1
                }
                tag.attributes[key] = value
            }
            tags.append(tag)
        }
        return tags
    }
}

import Domain

/// Takes pictures of others into a bank: files beside a text in Moodle's XML, files of a package, or bytes in the
/// address itself.
enum BankPictures {
    /// Takes a `<file>` in, if it is a picture that may be shown; its name in the bank.
    static func take(_ file: XMLElement, _ pictures: inout [CoursePicture], _ changes: inout [String]) -> String? {
        let name = file.attribute("name") ?? "picture"
        guard file.attribute("encoding") == "base64", let bytes = Base64.bytes(file.text, most: PictureReader.heaviest)
        else {
            changes.append("the file “\(ZipReader.shown(name))”, which is too large or damaged")
            return nil
        }
        do {
            return try add(bytes, name, &pictures)
        } catch {
            changes.append("the file “\(ZipReader.shown(name))”: it \(error.message)")
            return nil
        }
    }

    /// Takes a picture in that an address holds: `data:image/png;base64,…`.
    static func take(data address: String, _ pictures: inout [CoursePicture]) -> String? {
        guard let comma = address.firstIndex(of: ","), address[..<comma].hasSuffix(";base64"),
            let bytes = Base64.bytes(
                String(address[address.index(after: comma)...]), most: PictureReader.heaviest)
        else { return nil }
        return try? add(bytes, "picture", &pictures)
    }

    /// Takes bytes in under a name like the one given. The same picture is kept once.
    static func add(_ bytes: [UInt8], _ name: String, _ pictures: inout [CoursePicture]) throws(FileFault) -> String {
        if let known = pictures.first(where: { $0.bytes == bytes }) { return known.name }
        let picture = try PictureReader.read(bytes, name: name)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let base = Slug.make(String(name[..<dot].split(separator: "/").last ?? ""))
        var number = 1
        var free = ""
        repeat {
            free = "images/\(base.isEmpty ? "picture" : base)\(number == 1 ? "" : "-\(number)").\(picture.type.ending)"
            number += 1
        } while pictures.contains { $0.name == free }
        pictures.append(CoursePicture(name: free, type: picture.type, size: picture.size, bytes: bytes))
        return free
    }

    /// The file's name in `@@PLUGINFILE@@/folder/smear%201.png`.
    static func name(in address: String) -> String {
        let last = address.split(separator: "/").last.map(String.init) ?? address
        var bytes: [UInt8] = []
        var rest = Array(last.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

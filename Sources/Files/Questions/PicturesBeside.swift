import Domain

/// Pictures that lie in the folder of a file of questions, because its form holds none: `images/smear.png`.
struct PicturesBeside {
    private let folder: String

    init(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    }

    /// Takes in the pictures that questions show and the bank does not have.
    func take(into found: inout QuestionImport) {
        let known = Set(found.bank.pictures.map(\.name))
        var seen: Set<String> = []
        for question in found.bank.questions {
            for name in question.pictures where !known.contains(name) && seen.insert(name).inserted {
                do throws(FileFault) {
                    guard PictureReader.isPlainName(name), ByteSource.isFile(folder + name) else {
                        throw FileFault("missing-file", "is not there")
                    }
                    found.bank.pictures.append(
                        try PictureReader.read(
                            ByteSource.read(folder + name, atMost: PictureReader.heaviest), name: name))
                } catch {
                    found.change(question.id, ["the picture “\(ZipReader.shown(name))” \(error.message)"], line: nil)
                }
            }
        }
    }

    /// Puts pictures there; one of the same bytes may lie there already.
    func put(_ pictures: [CoursePicture]) throws(FileFault) {
        for picture in pictures where PictureReader.isPlainName(picture.name) {
            let path = folder + picture.name
            if let there = try? ByteSource.read(path, atMost: PictureReader.heaviest), there == picture.bytes {
                continue
            }
            var place = folder
            for part in picture.name.split(separator: "/").dropLast() {
                place += part + "/"
                try FileSink.makeFolder(String(place.dropLast()))
            }
            try FileSink.write(picture.bytes, to: path)
        }
    }
}

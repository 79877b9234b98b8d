import Domain

/// Pictures of papers: made straight and of one size, whatever came.
enum PagePicture {
    /// The longer side of what letters are read from.
    private static let readingSide = 2200
    /// The longer side of what people look at.
    private static let shownSide = 1400

    /// A page of a PDF as people look at it, or as letters are read from it.
    static func page(_ number: Int, of path: String, forReading: Bool = false) throws(ReadingFault) -> [UInt8] {
        let side = forReading ? readingSide : shownSide
        let outcome = try ReadingTool.run(
            [
                "pdftoppm", "-q", "-singlefile", "-f", String(number), "-l", String(number), "-scale-to", String(side),
                "-jpeg", "-jpegopt", "quality=\(forReading ? 90 : 78)", path,
            ], seconds: 15)
        guard outcome.status == 0, !outcome.output.isEmpty else { throw .damaged }
        return outcome.output
    }

    /// A photo upright, not larger than letters need, its lines level.
    static func straightened(_ input: ChildProcess.Input, type: FileType) throws(ReadingFault) -> [UInt8] {
        let coder = coder(type)
        let command =
            ["convert-im6"] + limits + [
                // JPEG is then decoded small from the beginning.
                "-define", "jpeg:size=\(readingSide)x\(readingSide)", "\(coder):-[0]", "-auto-orient", "-strip",
                "-resize", "\(readingSide)x\(readingSide)>", "-background", "#808080", "-alpha", "remove", "-alpha",
                "off",
                "-deskew", "40%", "+repage", "-quality", "90", "jpeg:-",
            ]
        let outcome = try ScratchFolder.with { (scratch) throws(ReadingFault) in
            try ReadingTool.run(command, input, seconds: 25, scratch: scratch)
        }
        guard outcome.status == 0, !outcome.output.isEmpty else {
            let complaint = outcome.complaint.lowercased()
            throw complaint.contains("exceeds limit") || complaint.contains("exhausted")
                || complaint.contains("time limit")
                ? .tooLarge : .damaged
        }
        return outcome.output
    }

    /// A straightened picture as letters are read from it: grey, evenly lit, with faint lines gone. What it is divided by
    /// is the paper itself: the picture made tiny and brightened, so that no letter is left in it.
    static func cleaned(_ picture: [UInt8]) throws(ReadingFault) -> [UInt8] {
        let command =
            ["convert-im6"] + limits + [
                "jpeg:-[0]", "-colorspace", "Gray", "(", "+clone", "-scale", "6.25%", "-morphology", "Dilate",
                "Square:2",
                "-blur", "0x3", "-resize", "1600%", ")", "-compose", "Divide_Src", "-composite", "-level", "20%,82%",
                "-quality", "92", "jpeg:-",
            ]
        let outcome = try ScratchFolder.with { (scratch) throws(ReadingFault) in
            try ReadingTool.run(command, .bytes(picture), seconds: 15, scratch: scratch)
        }
        guard outcome.status == 0, !outcome.output.isEmpty else { throw .damaged }
        return outcome.output
    }

    /// A straightened picture as people look at it.
    static func shown(_ picture: [UInt8]) throws(ReadingFault) -> [UInt8] {
        let command =
            ["convert-im6"] + limits + [
                "-define", "jpeg:size=\(shownSide)x\(shownSide)", "jpeg:-[0]", "-resize", "\(shownSide)x\(shownSide)>",
                "-quality", "75", "-strip", "jpeg:-",
            ]
        let outcome = try ScratchFolder.with { (scratch) throws(ReadingFault) in
            try ReadingTool.run(command, .bytes(picture), seconds: 15, scratch: scratch)
        }
        guard outcome.status == 0, !outcome.output.isEmpty else { throw .damaged }
        return outcome.output
    }

    private static let limits = [
        "-limit", "memory", "256MiB", "-limit", "map", "512MiB", "-limit", "disk", "1GiB", "-limit", "width", "20KP",
        "-limit", "height", "20KP", "-limit", "thread", "1",
    ]

    /// The kind is named, so that nothing in the bytes can name another.
    private static func coder(_ type: FileType) -> String {
        switch type {
        case .jpeg: "jpeg"
        case .png: "png"
        case .webp: "webp"
        case .heic: "heic"
        case .pdf: "jpeg"
        }
    }
}

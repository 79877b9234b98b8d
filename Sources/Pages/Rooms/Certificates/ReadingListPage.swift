/// Certificates are dropped here, and read while one waits or goes on.
///
/// Posts as `multipart/form-data` to `/log/certificates`: `evidence`, once a file.
public struct ReadingListPage: Page {
    /// The papers that were dropped, first come first.
    public var lines: [ReadingLine]
    /// What is wrong with files that were sent.
    public var errors: [FieldError]

    /// The page.
    public init(lines: [ReadingLine], errors: [FieldError] = []) {
        self.lines = lines
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Read certificates" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// One thing at a time.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.evidence, .reading] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            lines.isEmpty ? "Drop your certificates" : "Your certificates",
            lead:
                "PDFs and photos, one or forty at once. What stands on them is read; you look at each and confirm it.",
            back: ("Log", .log)
        ).write(into: &html)
        if !lines.isEmpty { ReadingList(lines: lines).write(into: &html) }
        html += """
            <form class='certificate-drop' method='post' action='\(Link.certificates)' enctype='multipart/form-data' \
            novalidate>\(frame.tokenField)\
            \(CertificateDrop(error: errors.text("evidence"), isMore: !lines.isEmpty))\
            <p class='row-actions'><button class='button' type='submit'>Read them</button></p></form>
            """
    }
}

/// Where certificates are dropped.
struct CertificateDrop: Component {
    var error: String?
    var isMore: Bool

    func write(into html: inout HTML) {
        html += """
            <section class='evidence\(when: error != nil, " wrong")' aria-labelledby='evidence-title' data-evidence>\
            <h2 id='evidence-title'>\(isMore ? "More papers" : "Choose or drop them here")</h2>\
            \(FieldFault(id: "evidence", text: error))\
            <div class='drop' data-drop><label for='evidence'>Certificates, letters, transcripts</label>\
            <input type='file' id='evidence' name='evidence' multiple accept='image/*,application/pdf,.heic' \
            aria-describedby='evidence-hint evidence-care'>\
            <p id='evidence-hint'>PDF, JPEG, PNG, WebP or HEIC, at most 20 MB each. A photo is read best when the whole \
            sheet is on it, in even light.</p>\
            <div class='camera'><label class='button quiet wide' for='evidence-camera'>\(Icon.camera)Take a \
            photo</label>\
            <input class='unseen' type='file' id='evidence-camera' name='evidence' accept='image/*' \
            capture='environment'></div></div>\
            <ul class='papers previews' data-previews></ul>\
            <p class='care' id='evidence-care'>\(Icon.alert)<span>No patient names, numbers or results in the \
            picture. Cover them before you take it.</span></p></section>
            """
    }
}

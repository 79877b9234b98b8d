/// Where files are put: from the folder, by dropping, or by the camera of a phone. Sends `evidence`, and `keep` for each
/// file that is there already and stays.
struct FileDrop: Component {
    var files: [EvidenceLine]
    var kept: Set<String>
    var error: String?

    func write(into html: inout HTML) {
        html += """
            <section class='evidence\(when: error != nil, " wrong")' aria-labelledby='evidence-title' data-evidence>\
            <h2 id='evidence-title'>Evidence</h2>\(FieldFault(id: "evidence", text: error))
            """
        if !files.isEmpty { present(&html) }
        html += """
            <div class='drop' data-drop><label for='evidence'>Certificate or roster</label>\
            <input type='file' id='evidence' name='evidence' multiple accept='image/*,application/pdf,.heic' \
            aria-describedby='evidence-hint evidence-care'>\
            <p id='evidence-hint'>PDF or photos, at most 20 MB each.</p>\
            <div class='camera'><label class='button quiet wide' for='evidence-camera'>\(Icon.camera)Take a \
            photo</label>\
            <input class='unseen' type='file' id='evidence-camera' name='evidence' accept='image/*' \
            capture='environment'></div></div>\
            <ul class='papers previews' data-previews></ul>\
            <p class='care' id='evidence-care'>\(Icon.alert)<span>No patient names, numbers or results in the \
            picture. Cover them before you take it.</span></p></section>
            """
    }

    private func present(_ html: inout HTML) {
        html +=
            "<fieldset class='kept'><legend class='small'>Files that are here already; untick to leave one out</legend>"
        for file in files {
            html += """
                <div class='choice'><input type='checkbox' id='keep-\(file.id)' name='keep' value='\(file.id)'\
                \(flag: "checked", kept.contains(file.id))><label for='keep-\(file.id)'>\(file.name) \
                <span class='small soft'>\(file.sizeWords)</span></label></div>
                """
        }
        html += "</fieldset>"
    }
}

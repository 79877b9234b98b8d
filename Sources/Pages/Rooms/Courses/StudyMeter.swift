/// How far a course was studied: sections read and minutes spent.
struct StudyMeter: Component {
    /// Keeps ids apart where a page shows several.
    var id: String
    var read: Int
    var sections: Int
    var minutes: Int
    var minimum: Int

    func write(into html: inout HTML) {
        html += """
            <div class='study-meter'><div><label for='read-\(id)'>Sections read</label>\
            <progress id='read-\(id)' max='\(max(1, sections))' value='\(read)'></progress>\
            <span><b>\(read)</b> of \(sections)</span></div>\
            <div><label for='minutes-\(id)'>Minutes studied</label>\
            <progress id='minutes-\(id)' max='\(max(1, minimum))' value='\(min(minutes, minimum))' data-minutes-bar></progress>\
            <span><b data-minutes>\(minutes)</b> of at least \(minimum)</span></div></div>
            """
    }
}

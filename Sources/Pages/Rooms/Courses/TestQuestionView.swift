import Prose

/// A question with its controls. The names of its fields are those that the house reads answers by.
struct TestQuestionView: Component {
    var question: TestQuestion
    /// Its place on the paper, counted from 0.
    var place: Int
    var pictures: ShownPictures
    var values: [String: [String]]
    var errors: [FieldError]

    private var field: String { "q\(place + 1)" }
    private var value: String { values[field]?.first ?? "" }

    func write(into html: inout HTML) {
        let fault = errors.text(field)
        html += """
            <fieldset class='panel question\(when: fault != nil, " wrong")' id='\(field)' tabindex='-1' \
            aria-labelledby='\(field)-number \(field)-prompt'\
            \(attribute: "aria-describedby", fault == nil ? nil : "\(field)-fault")>\
            <h2 id='\(field)-number'>Question \(place + 1)</h2><div class='prompt' id='\(field)-prompt'>\
            \(ProseView(prose: question.prompt, pictures: pictures, deeper: 2, scope: field))</div>\
            \(FieldFault(id: field, text: fault))
            """
        switch question.form {
        case .one(let choices): self.choices(choices.map(words), "radio", &html)
        case .several(let choices):
            html += "<p class='hint'>Choose all that apply.</p>"
            self.choices(choices.map(words), "checkbox", &html)
        case .trueOrFalse: choose([("true", "True"), ("false", "False")], "radio", &html)
        case .number(let unit, let others): number(unit, others, &html)
        case .words: typed(&html)
        case .match(let items, let matches): match(items, matches, &html)
        case .order(let items): order(items, &html)
        case .point(let picture): point(picture, &html)
        }
        html += "</fieldset>"
    }

    private func words(_ prose: Prose) -> HTML { ProseLine(prose: prose, pictures: pictures).html }

    private func choices(_ words: [HTML], _ type: String, _ html: inout HTML) {
        choose(words.enumerated().map { (String($0), $1) }, type, &html)
    }

    private func choose(_ options: [(value: String, words: HTML)], _ type: String, _ html: inout HTML) {
        let chosen = Set(values[field] ?? [])
        for option in options {
            let id = "\(field)-\(option.value)"
            html += """
                <div class='choice'><input type='\(type)' id='\(id)' name='\(field)' value='\(option.value)'\
                \(flag: "checked", chosen.contains(option.value))><label for='\(id)'>\(option.words)</label></div>
                """
        }
    }

    private func number(_ unit: String?, _ others: [String], _ html: inout HTML) {
        html += """
            <div class='typed'><label for='\(field)-value'>Number</label><span class='with-unit'>\
            <input type='text' id='\(field)-value' name='\(field)' value='\(value)' inputmode='decimal' autocomplete='off'\
            \(attribute: "aria-describedby", unit == nil ? nil : "\(field)-unit")>\
            \(some: unit, { "<span id='\(field)-unit'>\($0)\(when: !others.isEmpty, "; write the unit behind the number to answer in \(others.joined(separator: " or "))")</span>" })\
            </span></div>
            """
    }

    private func typed(_ html: inout HTML) {
        html += """
            <div class='typed'><label for='\(field)-value'>In a word or a few</label>\
            <input type='text' id='\(field)-value' name='\(field)' value='\(value)' autocomplete='off' maxlength='200'></div>
            """
    }

    private func match(_ items: [Prose], _ matches: [String], _ html: inout HTML) {
        html += "<ul class='matching'>"
        for (place, item) in items.enumerated() {
            let name = "\(field)-\(place + 1)"
            let chosen = values[name]?.first
            html += """
                <li><label for='\(name)'>\(words(item))</label><select id='\(name)' name='\(name)'>\
                <option value=''>Choose…</option>
                """
            for (number, match) in matches.enumerated() {
                html += "<option value='\(number)'\(flag: "selected", chosen == String(number))>\(match)</option>"
            }
            html += "</select></li>"
        }
        html += "</ul>"
    }

    private func order(_ items: [Prose], _ html: inout HTML) {
        let numbers = items.indices.map { values["\(field)-\($0 + 1)"]?.first ?? "" }
        html += """
            <p class='hint' id='\(field)-hint'>Number them from 1 to \(items.count), 1 for the first.</p>\
            <ol class='ordering' data-order>
            """
        for place in Self.shown(numbers) {
            let name = "\(field)-\(place + 1)"
            html += """
                <li><input type='text' inputmode='numeric' id='\(name)' name='\(name)' value='\(numbers[place])' maxlength='3' \
                autocomplete='off' aria-describedby='\(field)-hint'><label for='\(name)'>\(words(items[place]))</label></li>
                """
        }
        html += "</ol>"
    }

    /// The places of the items as they are shown: by their numbers where each has one, else as they were drawn.
    static func shown(_ numbers: [String]) -> [Int] {
        let ranks = numbers.compactMap { Int($0) }
        guard ranks.sorted() == Array(1...max(1, numbers.count)) else { return Array(numbers.indices) }
        return numbers.indices.sorted { ranks[$0] < ranks[$1] }
    }

    private func point(_ picture: TestPicture, _ html: inout HTML) {
        if picture.spots.isEmpty {
            let (x, y) = (values["\(field).x"]?.first ?? "", values["\(field).y"]?.first ?? "")
            let mark = Int(x).flatMap { x in Int(y).map { (x: x, y: $0) } }
            html += """
                <div class='pointing' data-point='\(field)'>\(PictureView(picture: picture, mark: mark))</div>\
                <p class='hint' id='\(field)-hint'>Say where it lies, in the picture’s own pixels: it is \
                \(picture.picture.width) wide and \(picture.picture.height) high. <span data-only-with-script hidden>Or press \
                on the picture; the arrow keys move the mark.</span></p><div class='pair coordinates'>\
                \(coordinate("x", "From the left", x, picture.picture.width))\
                \(coordinate("y", "From above", y, picture.picture.height))</div>
                """
        } else {
            let chosen = Int(value)
            html += "<div class='pointing' data-spots='\(field)'>\(PictureView(picture: picture, chosen: chosen))</div>"
            choices(
                picture.spots.indices.map { "Region \(TestPicture.letter($0))" }, "radio", &html)
        }
    }

    private func coordinate(_ axis: String, _ words: String, _ value: String, _ most: Int) -> HTML {
        """
        <div class='field'><label for='\(field)-\(axis)'>\(words)</label><input type='text' inputmode='numeric' \
        id='\(field)-\(axis)' name='\(field).\(axis)' value='\(value)' maxlength='5' autocomplete='off' \
        aria-describedby='\(field)-hint' data-most='\(most)'></div>
        """
    }
}

/// A picture with its regions or the point that was chosen drawn over it.
struct PictureView: Component {
    var picture: TestPicture
    /// The region that was chosen.
    var chosen: Int?
    /// The point that was chosen.
    var mark: (x: Int, y: Int)?

    func write(into html: inout HTML) {
        let (width, height) = (picture.picture.width, picture.picture.height)
        html += """
            <svg class='pointed' viewBox='0 0 \(width) \(height)' role='img' aria-label='\(picture.description)'>\
            <image href='\(picture.picture.address)' width='\(width)' height='\(height)'/>
            """
        // Letters and marks are as large on a small picture as on a large one.
        let size = max(width, height) / 36
        for (place, spot) in picture.spots.enumerated() {
            html += "<g class='spot\(when: place == chosen, " chosen")' data-spot='\(place)'>\(shape(spot.shape))"
            html += """
                <circle class='spot-disc' cx='\(spot.middle.x)' cy='\(spot.middle.y)' r='\(size)'/>\
                <text x='\(spot.middle.x)' y='\(spot.middle.y)' dy='.36em' font-size='\(size * 6 / 5)' \
                text-anchor='middle'>\(TestPicture.letter(place))</text></g>
                """
        }
        if let mark { html += "\(PointMark(x: mark.x, y: mark.y, size: size))" }
        html += "</svg>"
    }

    private func shape(_ shape: TestPicture.Shape) -> HTML {
        switch shape {
        case .rectangle(let x, let y, let width, let height):
            "<rect class='spot-shape' x='\(x)' y='\(y)' width='\(width)' height='\(height)'/>"
        case .circle(let x, let y, let radius): "<circle class='spot-shape' cx='\(x)' cy='\(y)' r='\(radius)'/>"
        case .polygon(let corners):
            "<polygon class='spot-shape' points='\(corners.map { "\($0.x),\($0.y)" }.joined(separator: " "))'/>"
        }
    }
}

/// The mark on the point that was chosen.
private struct PointMark: Component {
    var x: Int
    var y: Int
    var size: Int

    func write(into html: inout HTML) {
        html += """
            <g class='point-mark' data-mark><circle cx='\(x)' cy='\(y)' r='\(size)'/>\
            <circle class='point-dot' cx='\(x)' cy='\(y)' r='\(max(2, size / 5))'/></g>
            """
    }
}

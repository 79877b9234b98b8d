/// The fields of a question's key, as each kind needs them.
struct QuestionKeyFields: Component {
    var kind: String
    var fields: AuthorFields
    var rights: Set<Int>
    var rows: Int
    var pictures: [(value: String, words: String)]
    var picture: ShownPicture?
    var marks: [PictureMark]

    func write(into html: inout HTML) {
        switch kind {
        case "single", "multiple": choices(&html)
        case "true-false": trueFalse(&html)
        case "numeric": numeric(&html)
        case "matching": matching(&html)
        case "ordering": ordering(&html)
        case "short-answer": shortAnswer(&html)
        default:
            HotspotFields(
                fields: fields, rights: rights, rows: rows, pictures: pictures, picture: picture, marks: marks
            )
            .write(into: &html)
        }
    }

    private func choices(_ html: inout HTML) {
        let isSingle = kind == "single"
        html += """
            <p class='hint'>\(isSingle ? "Mark the right one. Rows without words are left out." : "Mark every right one. Rows without words are left out.")</p>
            """
        for row in 0..<rows {
            html += """
                <fieldset class='author-row'><legend class='unseen'>Answer \(row + 1)</legend>\
                \(RightMark(row: row, isSingle: isSingle, isRight: rights.contains(row)))\
                \(fields.field("choice-text-\(row)", "Answer \(row + 1)", kind: .area(rows: 1)))\
                <details class='fold author-said'\(flag: "open", isSaid("choice", row))><summary>Feedback and worth</summary>\
                <div class='fields'>\(fields.field("choice-feedback-\(row)", "Feedback", kind: .area(rows: 2)))<div class='pair'>\
                \(again("choice-feedback-\(row)"))\
                \(fields.field("choice-worth-\(row)", "Worth, in percent", kind: .amount))</div></div></details></fieldset>
                """
        }
        html += "\(fields.tick("keeps-order", "Keep this order", hint: "“All of the above” belongs last."))"
    }

    private func trueFalse(_ html: inout HTML) {
        html += """
            \(Choices(
                kind: .one, name: "holds", legend: "It is",
                options: [.init(value: "true", words: "true"), .init(value: "false", words: "false")],
                chosen: [fields.value("holds")], error: fields.errors.text("holds")))\
            \(fields.feedback("said-true", "Said to whom answered “true”"))\
            \(fields.feedback("said-false", "Said to whom answered “false”"))
            """
    }

    private func numeric(_ html: inout HTML) {
        html += """
            <p class='hint'>The first number that an answer fits counts. Decimals with a point: 13.5.</p>\
            \(fields.field("unit", "Unit", hint: "Shown beside the field, as g/dL.", size: "short"))
            """
        for row in 0..<rows {
            html += """
                <fieldset><legend class='unseen'>Number \(row + 1)</legend><div class='row-fields'>\
                \(fields.field("number-value-\(row)", "Number \(row + 1)", kind: .amount))\
                \(fields.field("number-tolerance-\(row)", "Give or take", kind: .amount))\
                \(fields.field("number-worth-\(row)", "Worth, in percent", kind: .amount))</div>\
                \(fields.feedback("number-feedback-\(row)", "Feedback to number \(row + 1)"))</fieldset>
                """
        }
        html += """
            <h3 class='group'>Other units that may be typed</h3><p class='hint'>How many of it make one of the unit above: 10 g/L \
            make 1 g/dL.</p>
            """
        for row in 0..<rows {
            html += """
                <fieldset><legend class='unseen'>Other unit \(row + 1)</legend><div class='row-fields'>\
                \(fields.field("unit-sign-\(row)", "Unit"))\(fields.field("unit-times-\(row)", "Make one", kind: .amount))</div>\
                </fieldset>
                """
        }
        html += "\(fields.feedback("otherwise", "Said to any other number"))"
    }

    private func matching(_ html: inout HTML) {
        html += "<p class='hint'>Matches are shown in a drawn order; two items may have the same one.</p>"
        for row in 0..<rows {
            html += """
                <fieldset><legend class='unseen'>Pair \(row + 1)</legend><div class='pair'>\
                \(fields.field("pair-item-\(row)", "Item \(row + 1)"))\(fields.field("pair-match-\(row)", "Belongs to it"))</div>\
                </fieldset>
                """
        }
        html += """
            \(fields.field("extras", "Matches that belong to none", kind: .area(rows: 3), hint: "A line each."))
            """
    }

    private func ordering(_ html: inout HTML) {
        html += "<p class='hint'>In the right order, the first one first. Learners get them mixed.</p>"
        for row in 0..<rows { html += "\(fields.field("item-\(row)", "\(row + 1).", kind: .area(rows: 1)))" }
    }

    private func shortAnswer(_ html: inout HTML) {
        html += """
            <p class='hint'>Every form that is taken. Capitals, accents and doubled spaces do not matter; * stands for any \
            words.</p>
            """
        for row in 0..<rows {
            html += """
                <fieldset><legend class='unseen'>Form \(row + 1)</legend><div class='pair'>\
                \(fields.field("accepted-text-\(row)", "Form \(row + 1)"))\
                \(fields.field("accepted-worth-\(row)", "Worth, in percent", kind: .amount))</div>\
                \(fields.feedback("accepted-feedback-\(row)", "Feedback to form \(row + 1)"))</fieldset>
                """
        }
        html += "\(fields.tick("heeds-case", "Capitals matter"))"
    }

    private func isSaid(_ name: String, _ row: Int) -> Bool {
        ["\(name)-feedback-\(row)", "\(name)-feedback-\(row)-again", "\(name)-worth-\(row)"].contains {
            !fields.value($0).isEmpty || fields.errors.text($0) != nil
        }
    }

    private func again(_ name: String) -> Choice {
        fields.choice("\(name)-again", "Read again", fields.sections, prompt: "No section", optional: true)
    }
}

/// Whether a row of a key is right: one of them, or any. Sends `rights` with the row's number.
struct RightMark: Component {
    var row: Int
    var isSingle: Bool
    var isRight: Bool

    func write(into html: inout HTML) {
        html += """
            <div class='choice author-right'><input type='\(isSingle ? "radio" : "checkbox")' id='right-\(row)' name='rights' \
            value='\(row)'\(flag: "checked", isRight)><label for='right-\(row)'>Right\
            <span class='unseen'>, answer \(row + 1)</span></label></div>
            """
    }
}

import Primitives
import Rules

/// How much of how much, and what is left.
struct TotalLine: Component {
    var standing: Standing

    func write(into html: inout HTML) {
        let unsure: HTML = standing.totalConfidence.isUnverified && standing.total.required != nil ? Unsure().html : ""
        switch (standing.total.counted, standing.total.required) {
        case (let counted?, let required?):
            let missing = standing.total.missing ?? .zero
            html += """
                <p class='card-total'><b>\(standing.served ?? counted)</b> <span>of \
                \(standing.amount(required))\(unsure)</span>\
                <span class='card-left'>\(missing == .zero ? "nothing missing" : "\(missing) to go")</span></p>
                """
        case (let counted?, nil):
            html += """
                <p class='card-total'><b>\(counted)</b> <span>\(standing.unit(counted)); the total is not known \
                here</span></p>
                """
        case (nil, let required?):
            html += "<p class='card-total'><b>?</b> <span>of \(standing.amount(required)), not yet counted</span></p>"
        case (nil, nil):
            html += "<p class='card-total'><b>?</b> <span>the total is not known here</span></p>"
        }
    }
}

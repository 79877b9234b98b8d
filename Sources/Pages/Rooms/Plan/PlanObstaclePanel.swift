import Primitives

/// Why there is no plan, with what could be changed.
struct PlanObstaclePanel: Component {
    var obstacle: PlanObstacle
    var query: PlanQuery
    var token: HTML

    func write(into html: inout HTML) {
        html +=
            "<section class='panel plan-obstacle' aria-label='What stands in the way'><p class='plan-conflict'>\(Icon.stop)<span>\(obstacle.text)</span></p>"
        if !obstacle.remedies.isEmpty {
            html += "<h2>What you could change</h2><ul class='plan-remedies'>"
            for remedy in obstacle.remedies {
                switch remedy {
                case .ask(let words, let other):
                    html += "<li><a class='button quiet small' href='\(Link.planWhere(other))'>\(words)</a></li>"
                case .unmark(let words, let key):
                    html += """
                        <li><form method='post' action='\(Link.planMark)'>\(token)<input type='hidden' name='key' value='\(key)'>\
                        <input type='hidden' name='back' value='\(query.query)'>\
                        <button class='button quiet small' name='do' value='clear'>\(words)</button></form></li>
                        """
                }
            }
            html += "</ul>"
        }
        html += "</section>"
    }
}

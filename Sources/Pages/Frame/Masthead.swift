/// The head of every page: the mark, the places one may go, and who is signed in. On a phone the places sit under the thumb.
struct Masthead: Component {
    var frame: Frame
    var room: Room?

    func write(into html: inout HTML) {
        html += """
            <header class='mast'><div class='bar'>
            <a class='logo' href='\(frame.visitor == nil ? Link.front : Link.home)'>\(Mark())<span>Aliquot</span></a>
            """
        if let visitor = frame.visitor { signedIn(visitor, &html) } else { signedOut(&html) }
        html += "</div></header>"
    }

    private func signedOut(_ html: inout HTML) {
        html += """
            <nav class='doors' aria-label='Main'>\
            <a class='wide-only' href='\(Link.catalogue)'\(attribute: "aria-current", room == .catalogue ? "page" : nil)>\
            Catalogue</a><a href='\(Link.signIn)'>Sign in</a>\
            <a class='button small' href='\(Link.signUp)'>Create account</a></nav>
            """
    }

    private func signedIn(_ visitor: Visitor, _ html: inout HTML) {
        let places = Array(visitor.rooms.prefix(5))
        html += "<nav class='places' aria-label='Main'><ul>"
        for place in places {
            html += """
                <li><a href='\(place.link)'\(attribute: "aria-current", place == room ? "page" : nil)>\
                \(place.icon)<span>\(place.words)</span></a></li>
                """
        }
        html += "</ul></nav>"
        if visitor.rooms.contains(.log) {
            html += "<a class='button small add' href='\(Link.newEntry)'>\(Icon.plus)<span>Log credit</span></a>"
        }
        html += """
            <button class='me' type='button' popovertarget='me' aria-label='\(visitor.name): account menu'>\
            \(visitor.initials)</button>
            <div class='menu' id='me' popover><p><strong>\(visitor.name)</strong><span>\(visitor.email)</span></p>
            <ul><li><a href='\(Link.account)'>\(Icon.person)Account</a></li>\
            \(each: visitor.rooms.dropFirst(5).filter { $0 != .account }, { "<li><a href='\($0.link)'>\($0.icon)\($0.words)</a></li>" })\
            <li><a href='\(Link.sessions)'>\(Icon.device)Where you are signed in</a></li></ul>
            <form method='post' action='\(Link.signOut)'>\(frame.tokenField)\
            <button type='submit'>\(Icon.leave)Sign out</button></form></div>
            """
    }
}

/// The mark of the house: a tube with an exact portion in it.
struct Mark: Component {
    func write(into html: inout HTML) {
        html += """
            <svg class='mark' width='22' height='28' viewBox='0 0 22 28' aria-hidden='true'>\
            <rect class='mark-cap' x='3.5' y='1' width='15' height='7' rx='2.2'/>\
            <path class='mark-fill' d='M6.9 16h8.2v5.4a4.1 4.1 0 0 1-8.2 0z'/>\
            <path class='mark-glass' d='M5.8 9h10.4v12.2a5.2 5.2 0 0 1-10.4 0z'/></svg>
            """
    }
}

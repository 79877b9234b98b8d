public import Primitives

/// Signing in with a code of an app besides the password: turning it on and off.
/// Posts `do` (`begin`, `confirm` with `code`, `off` with `password`, `codes` with `password`) to `/account/two-step`.
public struct TwoStepPage: Page {
    /// Where it stands.
    public var step: Step
    /// What is wrong, on `code` or `password`.
    public var errors: [FieldError]

    /// Where turning it on stands.
    public enum Step: Sendable {
        /// It is off.
        case off
        /// The app is being set up: the address to scan as black and white modules, and the secret in words.
        case setUp(modules: [[Bool]], secret: String)
        /// It is on since a day; so many recovery codes are left.
        case on(since: CalendarDate, codesLeft: Int)
    }

    /// The page.
    public init(step: Step, errors: [FieldError] = []) {
        self.step = step
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Two-step sign-in" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let back: (words: String, link: Link) = ("Account", .account)
        switch step {
        case .off:
            html += """
                \(PageHead("Two-step sign-in is off", lead: "With it on, a stolen password alone opens nothing: signing in also asks for six digits from an app on your phone.", back: back))
                <form class='panel' method='post' action='\(Link.twoStep)'>\(frame.tokenField)\
                <p>You need an authenticator app, such as the one of your password manager.</p>\
                <p class='row-actions'><button class='button' type='submit' name='do' value='begin'>Set it up</button>\
                </p></form>
                """
        case .setUp(let modules, let secret): setUp(modules, secret, back, &html, frame)
        case .on(let since, let left): on(since, left, back, &html, frame)
        }
    }

    private func setUp(
        _ modules: [[Bool]], _ secret: String, _ back: (words: String, link: Link), _ html: inout HTML, _ frame: Frame
    ) {
        html += """
            \(PageHead("Set up two-step sign-in", back: back))
            <ol class='steps'><li aria-current='step'>Scan</li><li>Confirm</li><li>Keep the codes</li></ol>
            <div class='panel two-step'><div>\(QRCode(modules: modules))</div><div>\
            <p>Scan this square with your authenticator app. On the same phone, write the secret into it instead:</p>\
            <p class='secret'><code>\(Self.grouped(secret))</code></p>
            <form method='post' action='\(Link.twoStep)' novalidate>\(frame.tokenField)
            \(Field(
                name: "code", label: "Code the app shows now", kind: .code, hint: "Six digits, new every half minute.",
                error: errors.text("code"), size: "short"))
            <p class='row-actions'><button class='button' type='submit' name='do' value='confirm'>Turn it on</button>\
            <a class='button quiet' href='\(Link.account)'>Cancel</a></p></form></div></div>
            """
    }

    private func on(
        _ since: CalendarDate, _ left: Int, _ back: (words: String, link: Link), _ html: inout HTML, _ frame: Frame
    ) {
        html +=
            "\(PageHead("Two-step sign-in is on", lead: "Since \(day: since). \(left.of("recovery code")) left.", back: back))"
        if left < 4 {
            Notice(.warn, "Few recovery codes are left", "Without your phone they are the only way in. Make new ones.")
                .write(into: &html)
        }
        html += """
            <form class='panel slim' method='post' action='\(Link.twoStep)' novalidate>\(frame.tokenField)<div \
            class='fields'>
            \(Field(
                name: "password", label: "Your password", kind: .currentPassword, error: errors.text("password")))
            </div><p class='row-actions'><button class='button' type='submit' name='do' value='codes'>New recovery \
            codes</button>\
            <button class='button quiet' type='submit' name='do' value='off'>Turn it off</button></p></form>
            """
    }

    /// In groups of four, to be typed without slips.
    private static func grouped(_ secret: String) -> String {
        var text = ""
        for (place, letter) in secret.enumerated() {
            if place > 0, place % 4 == 0 { text += " " }
            text.append(letter)
        }
        return text
    }
}

/// A QR code drawn by the server: one path of black modules on white, in both schemes.
struct QRCode: Component {
    var modules: [[Bool]]

    func write(into html: inout HTML) {
        let size = modules.count + 8
        html += """
            <svg class='qr' viewBox='0 0 \(size) \(size)' role='img' aria-label='QR code for the authenticator app' \
            shape-rendering='crispEdges'><rect width='\(size)' height='\(size)' fill='#fff'/><path fill='#000' d='
            """
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < line.count {
                guard line[column] else {
                    column += 1
                    continue
                }
                var end = column
                while end < line.count, line[end] { end += 1 }
                html += "M\(column + 4) \(row + 4)h\(end - column)v1h-\(end - column)z"
                column = end
            }
        }
        html += "'/></svg>"
    }
}

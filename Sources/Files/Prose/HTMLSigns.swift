/// Tells tags of HTML from signs: who writes `vector<int>` or `x<y` into a question means what it says, and a tag that
/// HTML does not have would take the words behind it away.
enum HTMLSigns {
    /// The same HTML, with `<` written out where no element of HTML begins or ends.
    static func kept(in html: String) -> String {
        var out: [UInt8] = []
        let bytes = Array(html.utf8)
        out.reserveCapacity(bytes.count)
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<"), !isTag(bytes[(place + 1)...].prefix(40)) {
                out += Array("&lt;".utf8)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return true }
        let name = (first == UInt8(ascii: "/") ? rest.dropFirst() : rest).prefix { byte in
            (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: ":")
        }
        // Names with a colon are left behind by word processors.
        return name.contains(UInt8(ascii: ":")) || elements.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    private static let elements: Set<String> = Set(
        """
        a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button \
        canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed \
        fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i \
        iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noframes \
        noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search \
        section select slot small source span strike strong style sub summary sup svg table tbody td template \
        textarea tfoot th thead time title tr track tt u ul var video wbr xml \
        math annotation menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms \
        mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics
        """.split(separator: " ").map(String.init))
}

/// Earlier and later pages of a long list.
struct Pagination: Component {
    var page: Int
    var count: Int
    var link: @Sendable (Int) -> Link

    init(page: Int, count: Int, link: @escaping @Sendable (Int) -> Link) {
        self.page = page
        self.count = count
        self.link = link
    }

    func write(into html: inout HTML) {
        guard count > 1 else { return }
        html += """
            <nav class='pages' aria-label='Pages'>\(when: page > 1, "<a href='\(link(page - 1))' rel='prev'>Newer</a>")\
            <span>Page \(page) of \(count)</span>\(when: page < count, "<a href='\(link(page + 1))' rel='next'>Older</a>")</nav>
            """
    }
}

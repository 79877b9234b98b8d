import Primitives

/// The search box and the facets: one form that only asks, so that every search has an address.
struct CatalogueFacetForm: Component {
    var filter: CatalogueFilter
    var facets: [CatalogueFacet]
    var cities: [String]
    var orders: [(value: String, words: String)]

    /// The form's fields stand in two places of the page and name it by this.
    static let id = "find"

    func write(into html: inout HTML) {
        html += """
            <form class='finder' id='\(Self.id)' method='get' action='\(Link.catalogue)' role='search' data-find>\
            <div class='finder-box'>\(Icon.search)<label class='unseen' for='q'>Search the catalogue</label>\
            <input type='search' id='q' name='q' value='\(filter.text)' maxlength='200' autocomplete='off' \
            placeholder='Topic, title, provider, number' enterkeyhint='search'>\
            <button class='button' type='submit'>Search</button></div>\
            \(when: filter.byGap, "<input type='hidden' name='gap' value='yes'>")</form>
            """
    }

    /// What narrows it, beside what was found.
    func side(_ html: inout HTML) {
        html += """
            <input class='facet-switch' type='checkbox' id='narrow-switch'>\
            <label class='button quiet small facet-opener' for='narrow-switch'>Narrow\
            \(when: chosenCount > 0, " <span class='facet-number'>\(chosenCount)</span>")</label>\
            <div class='facets' id='facets'><div class='facet near'><label for='near'>Near</label>\
            <input type='text' id='near' name='near' form='\(Self.id)' value='\(filter.near)' list='cities' \
            autocomplete='address-level2' placeholder='City'>\
            <datalist id='cities'>\(each: cities, { "<option value='\($0)'></option>" })</datalist></div>
            """
        for (place, facet) in facets.enumerated() where !facet.options.isEmpty {
            self.facet(facet, isOpen: place < 3 || facet.options.contains(where: \.isChosen), &html)
        }
        html += """
            <div class='facet facet-order'><label for='order'>Order</label>\
            <select id='order' name='order' form='\(Self.id)'>
            """
        for order in orders {
            html +=
                "<option value='\(order.value)'\(flag: "selected", order.value == filter.order)>\(order.words)</option>"
        }
        html += """
            </select></div><p class='facet-go'><button class='button small' type='submit' form='\(Self.id)'>Show</button>\
            \(when: !filter.isAll, "<a class='clear' href='\(Link.catalogue)'>Show everything</a>")</p></div>
            """
    }

    private var chosenCount: Int { filter.chosen.values.reduce(0) { $0 + $1.count } }

    private func facet(_ facet: CatalogueFacet, isOpen: Bool, _ html: inout HTML) {
        html += """
            <details class='facet' id='facet-\(facet.name)'\(flag: "open", isOpen)><summary>\(facet.title)</summary>\
            \(some: facet.note, { "<p class='soft small'>\($0)</p>" })<ul>
            """
        for option in facet.options {
            let id = "\(facet.name)-\(option.value)".anchor
            html += """
                <li><input type='checkbox' id='\(id)' name='\(facet.name)' value='\(option.value)' form='\(Self.id)'\
                \(flag: "checked", option.isChosen)><label for='\(id)'>\(option.words) \
                <span class='soft'>\(option.count)</span></label></li>
                """
        }
        html += "</ul></details>"
    }
}

extension SQL {
    /// Refuses a text with the character U+0000: one engine cannot keep it, and the other would cut it off in places.
    package func refuseNul() throws(StoreError) {
        for (place, value) in values.enumerated() {
            guard case .text(let text) = value, text.utf8.contains(0) else { continue }
            throw .statement(
                sql: self.text, message: "the text of $\(place + 1) has a NUL character, which cannot be kept")
        }
    }
}

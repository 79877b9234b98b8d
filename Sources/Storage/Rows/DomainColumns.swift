public import Primitives

/// Columns in the forms of Aliquot's own values.
extension Columns {
    /// An id.
    public mutating func id<Thing>(_ thing: Thing.Type = Thing.self) throws(StoreError) -> ID<Thing> {
        let text = try text()
        return try meaning("an id", of: text, ID(text))
    }

    /// An id, or nothing.
    public mutating func idOrNull<Thing>(_ thing: Thing.Type = Thing.self) throws(StoreError) -> ID<Thing>? {
        try skipNull() ? nil : try id()
    }

    /// A moment.
    public mutating func instant() throws(StoreError) -> Instant {
        Instant(milliseconds: try int64())
    }

    /// A moment, or nothing.
    public mutating func instantOrNull() throws(StoreError) -> Instant? {
        try skipNull() ? nil : try instant()
    }

    /// A day.
    public mutating func day() throws(StoreError) -> CalendarDate {
        let text = try text()
        return try meaning("a day", of: text, CalendarDate(text))
    }

    /// A day, or nothing.
    public mutating func dayOrNull() throws(StoreError) -> CalendarDate? {
        try skipNull() ? nil : try day()
    }

    /// An amount.
    public mutating func credits() throws(StoreError) -> Credits {
        Credits(thousandths: try int64())
    }

    /// An amount, or nothing.
    public mutating func creditsOrNull() throws(StoreError) -> Credits? {
        try skipNull() ? nil : try credits()
    }

    /// A case of a closed list, by its code word.
    public mutating func code<Word: Coded>(_ list: Word.Type = Word.self) throws(StoreError) -> Word {
        let text = try text()
        return try meaning("one of the codes of \(list)", of: text, Word.codes.find(text))
    }

    /// A case of a closed list by its code word, or nothing.
    public mutating func codeOrNull<Word: Coded>(_ list: Word.Type = Word.self) throws(StoreError) -> Word? {
        try skipNull() ? nil : try code()
    }

    /// A case of a closed list, by its raw value.
    public mutating func word<Word: RawRepresentable>(
        _ list: Word.Type = Word.self
    ) throws(StoreError) -> Word where Word.RawValue == String {
        let text = try text()
        return try meaning("one of the words of \(list)", of: text, Word(rawValue: text))
    }

    /// A case of a closed list by its raw value, or nothing.
    public mutating func wordOrNull<Word: RawRepresentable>(
        _ list: Word.Type = Word.self
    ) throws(StoreError) -> Word? where Word.RawValue == String {
        try skipNull() ? nil : try word()
    }
}

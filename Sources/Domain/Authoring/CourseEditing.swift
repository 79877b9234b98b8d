import Prose

extension Course {
    /// Puts a section in the place of the one with the same name, or behind all others.
    public mutating func keep(_ section: CourseSection) {
        if let place = sections.firstIndex(where: { $0.slug == section.slug }) {
            sections[place] = section
        } else {
            sections.append(section)
        }
    }

    /// Moves a section so many places down, or up where fewer than none; whether it was there.
    public mutating func moveSection(_ slug: String, by steps: Int) -> Bool {
        guard let place = sections.firstIndex(where: { $0.slug == slug }) else { return false }
        let section = sections.remove(at: place)
        sections.insert(section, at: min(max(0, place + steps), sections.count))
        return true
    }

    /// Takes a section out; whether it was there. What leads to it is told by the check.
    public mutating func removeSection(_ slug: String) -> Bool {
        let before = sections.count
        sections.removeAll { $0.slug == slug }
        return sections.count < before
    }

    /// Puts a question in the place of the one with the same id, or behind all others.
    public mutating func keep(_ question: Question) {
        if let place = bank.questions.firstIndex(where: { $0.id == question.id }) {
            bank.questions[place] = question
        } else {
            bank.questions.append(question)
        }
    }

    /// A short name for a question that no other has, from its title or what it asks.
    public func freeName(for question: Question) -> String {
        var names = QuestionNames(taken: bank.questions.map(\.id))
        let words = question.title ?? question.prompt.plain
        return names.take(nil, title: String(words.prefix(40)), number: bank.questions.count + 1)
    }

    /// Puts a second one of a question behind it, under a name of its own; nothing where it is not there.
    public mutating func duplicateQuestion(_ id: String) -> String? {
        guard let place = bank.questions.firstIndex(where: { $0.id == id }) else { return nil }
        var names = QuestionNames(taken: bank.questions.map(\.id))
        var copy = bank.questions[place]
        copy.id = names.take(id, title: nil, number: place + 1)
        bank.questions.insert(copy, at: place + 1)
        return copy.id
    }

    /// Takes a question out; whether it was there.
    public mutating func removeQuestion(_ id: String) -> Bool {
        let before = bank.questions.count
        bank.questions.removeAll { $0.id == id }
        return bank.questions.count < before
    }

    /// Takes a picture in; its name, which is that of the same picture where it is there already.
    public mutating func keep(_ picture: CoursePicture) -> String {
        if let known = bank.pictures.first(where: { $0.bytes == picture.bytes }) { return known.name }
        var picture = picture
        picture.name = freePictureName(like: picture)
        bank.pictures.append(picture)
        return picture.name
    }

    /// `images/smear.png`, or `images/smear-2.png` where another picture has that name.
    private func freePictureName(like picture: CoursePicture) -> String {
        let last = picture.name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let base = Slug.make(String(last[..<(last.lastIndex(of: ".") ?? last.endIndex)]))
        let taken = Set(bank.pictures.map(\.name))
        var number = 1
        while true {
            let marked = number == 1 ? "" : "-\(number)"
            let name = "images/\(base.isEmpty ? "picture" : base)\(marked).\(picture.type.ending)"
            if !taken.contains(name) { return name }
            number += 1
        }
    }

    /// Where a picture is shown: sections by their slugs, questions by their ids.
    public func places(of picture: String) -> [CourseCheck.Place] {
        sections.filter { $0.text.pictures.contains(picture) }.map { .section($0.slug) }
            + bank.questions.filter { $0.pictures.contains(picture) }.map { .question($0.id) }
    }

    /// Takes a picture out that is shown nowhere; whether it was there and could be.
    public mutating func removePicture(_ name: String) -> Bool {
        guard places(of: name).isEmpty else { return false }
        let before = bank.pictures.count
        bank.pictures.removeAll { $0.name == name }
        return bank.pictures.count < before
    }
}

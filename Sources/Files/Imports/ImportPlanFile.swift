public import Domain
import Primitives
import Rules

/// Keeps what was said about an import.
public enum ImportPlanFile {
    private enum PlanField: UInt8, Coded {
        case name, encoding, delimiter, sheet, map, headings, mine, same, courses, mended, day
        static let codes = kebabCodes()
    }

    /// The plan as JSON.
    public static func bytes(_ plan: ImportPlan) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("name", plan.name)
            if let encoding = plan.choice.encoding { json.string("encoding", encoding) }
            if let delimiter = plan.choice.delimiter { json.string("delimiter", delimiter.code) }
            if let sheet = plan.choice.sheet { json.int("sheet", sheet) }
            json.string("map", String(decoding: ColumnMapFile.bytes(plan.map), as: UTF8.self))
            json.words("headings", plan.headings)
            json.array("mine") { json in
                for (key, isMine) in plan.answers.mine.sorted(by: { $0.key < $1.key }) {
                    json.words(nil, [key, isMine ? "yes" : "no"])
                }
            }
            json.array("same") { json in
                for (line, isSame) in plan.answers.same.sorted(by: { $0.key < $1.key }) {
                    json.words(nil, [String(line), isSame ? "yes" : "no"])
                }
            }
            json.array("courses") { json in
                for (number, course) in plan.courses.sorted(by: { $0.key < $1.key }) {
                    json.words(
                        nil,
                        [number, course.title ?? "", course.amount.description, course.unit.code]
                            + course.topics.topics.map(\.code))
                }
            }
            json.array("mended") { json in
                for (line, cells) in plan.mended.sorted(by: { $0.key < $1.key }) {
                    for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
                        json.words(nil, [String(line), String(column), text])
                    }
                }
            }
            json.string("day", plan.day.description)
        }
        return json.bytes
    }

    /// The plan in these bytes.
    public static func plan(_ bytes: [UInt8]) throws(FileFault) -> ImportPlan {
        try SealedJSON.read(bytes) { (json) throws(FileFault) in
            var plan = ImportPlan(name: "", day: CalendarDate(dayNumber: 0))
            try json.map(0, "the plan", PlanField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .name: plan.name = json.tree.string(node)
                case .encoding: plan.choice.encoding = json.tree.string(node)
                case .delimiter: plan.choice.delimiter = json.tree.find(node, in: TableLook.Delimiter.codes)
                case .sheet: plan.choice.sheet = Int(json.tree.string(node))
                case .map: plan.map = try ColumnMapFile.map(Array(json.tree.string(node).utf8))
                case .headings: plan.headings = try json.texts(node)
                case .mine:
                    for pair in try json.lists(node) where pair.count == 2 {
                        plan.answers.mine[pair[0]] = pair[1] == "yes"
                    }
                case .same:
                    for pair in try json.lists(node) where pair.count == 2 {
                        if let line = Int(pair[0]) { plan.answers.same[line] = pair[1] == "yes" }
                    }
                case .courses:
                    for parts in try json.lists(node) where parts.count >= 4 {
                        plan.courses[parts[0]] = course(parts)
                    }
                case .mended:
                    for parts in try json.lists(node) where parts.count == 3 {
                        guard let line = Int(parts[0]), let column = Int(parts[1]) else { continue }
                        plan.mended[line, default: [:]][column] = parts[2]
                    }
                case .day: plan.day = try json.date(node, "day")
                }
            }
            return plan
        }
    }

    private static func course(_ parts: [String]) -> CourseAnswer? {
        guard let amount = try? Credits(reading: Array(parts[2].utf8)), let unit = AmountUnit.codes.find(parts[3])
        else { return nil }
        var topics: TopicSet = []
        for code in parts.dropFirst(4) {
            if let topic = Topic.codes.find(code) { topics.insert(TopicSet(topic)) }
        }
        return CourseAnswer(title: parts[1].isEmpty ? nil : parts[1], amount: amount, unit: unit, topics: topics)
    }
}

public import Domain
import Primitives
import Rules

/// Reads what `AwardJSON` wrote.
public enum AwardReader {
    /// A certificate's content.
    public static func award(_ bytes: [UInt8]) throws(FileFault) -> Award {
        let json = try Members(JSONValue.read(bytes))
        guard json.int("aliquot-certificate") == 1 else {
            throw FileFault("unknown-form", "this is no content of a certificate that this program knows")
        }
        let holder = try json.object("holder")
        let course = try json.object("course")
        let signatory = try json.object("signatory")
        let template = try json.object("template")
        var numbers: [AwardNumber] = []
        for number in holder.list("numbers") {
            numbers.append(AwardNumber(try number.text("label"), try number.text("number")))
        }
        var topics: [TopicShare] = []
        for share in json.list("topics") {
            topics.append(TopicShare(topic: try share.code("topic"), amount: try share.credits("amount")))
        }
        return Award(
            id: try json.id("award"), edition: json.int("edition") ?? 1, code: try json.awardCode("code"),
            number: try json.text("number"),
            holder: AwardHolder(name: try holder.text("name"), numbers: numbers), title: try json.text("title"),
            course: AwardCourse(
                handle: try course.text("handle"), version: course.int("version") ?? 1,
                programmeNumber: course.textOrNil("programme-number")),
            provider: try provider(try json.object("provider")), started: try json.dayOrNil("started"),
            completed: try json.day("completed"), manner: try json.text("manner"),
            delivery: try json.codeOrNil("delivery"), amount: try json.credits("amount"),
            unit: try json.code("unit"), topics: topics, statements: json.texts("statements"),
            signatory: AwardSignatory(name: try signatory.text("name"), office: try signatory.text("office")),
            validUntil: try json.dayOrNil("valid-until"),
            template: AwardTemplateMark(
                handle: try template.text("handle"), version: template.int("version") ?? 1),
            language: try json.text("language"), issuedAt: try json.instant("issued-at"),
            supersedes: json.textOrNil("supersedes"))
    }

    /// A link of a chain.
    public static func link(_ bytes: [UInt8]) throws(FileFault) -> AwardLink {
        let json = try Members(JSONValue.read(bytes))
        guard json.int("aliquot-award-link") == 1 else {
            throw FileFault("unknown-form", "this is no link of an award that this program knows")
        }
        return AwardLink(
            award: try json.id("award"), number: json.int("number") ?? 0, event: try json.code("event"),
            at: try json.instant("at"), content: try json.text("content"), file: try json.text("file"),
            badge: try json.text("badge"), validUntil: try json.dayOrNil("valid-until"),
            reason: try json.codeOrNil("reason"),
            renewedBy: json["renewed-by"] == nil ? nil : try json.id("renewed-by"),
            previous: json.textOrNil("previous"))
    }

    private static func provider(_ json: Members) throws(FileFault) -> AwardProvider {
        var approvals: [AwardApproval] = []
        for approval in json.list("approvals") {
            approvals.append(AwardApproval(try approval.code("approval"), number: approval.textOrNil("number")))
        }
        return AwardProvider(
            id: try json.id("id"), name: try json.text("name"), address: json.textOrNil("address"),
            approvals: approvals)
    }
}

public import Domain
public import Primitives
import Storage

/// What somebody says about rows of an import that need a look.
public struct ImportReply: Sendable {
    /// Whether the rows of a question are their own.
    public var mine: [String: Bool] = [:]
    /// Names among those that are to be kept as former names.
    public var formerNames: [String] = []
    /// Whether the row of a line is the course it was compared with.
    public var same: [Int: Bool] = [:]
    /// What courses are that the file names by number only.
    public var courses: [String: CourseAnswer] = [:]
    /// Cells written anew, by line and column.
    public var cells: [Int: [Int: String]] = [:]

    /// Nothing said.
    public init() {}
}

extension House {
    /// Takes answers about rows, and cells that were written anew, and checks everything again.
    public func answerImport(
        _ id: ID<TableImport>, revision: Int, _ reply: ImportReply, for visitor: Visitor
    ) async throws {
        guard reply.cells.values.joined().allSatisfy({ $0.value.utf8.count <= 2_000 && !$0.value.contains("\0") })
        else { throw Refusal.invalid("cells", "A cell has at most 2,000 letters.") }
        let open = try await tableImport(id, for: visitor)
        guard open.plan.mended.count + reply.cells.count <= ImportPlan.mostMended else {
            throw Refusal.invalid(
                "cells",
                "At most \(ImportPlan.mostMended) rows are mended here. Download the failed rows and mend them there.")
        }
        try await changePlan(of: id, revision: revision, for: visitor) { plan in
            plan.answers.mine.merge(reply.mine) { $1 }
            plan.answers.same.merge(reply.same) { $1 }
            plan.courses.merge(reply.courses) { $1 }
            for (line, cells) in reply.cells { plan.mended[line, default: [:]].merge(cells) { $1 } }
        }
        for name in reply.formerNames { try await addFormerName(name, for: visitor) }
        try await checkImport(id, for: visitor)
    }
}

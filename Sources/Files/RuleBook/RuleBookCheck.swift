import Primitives
import Rules

/// Checks a rule book beyond reading it: cases that can be read, a case decided by every version.
public struct RuleBookCheck {
    /// What was looked at and what is wrong.
    public struct Report: Sendable {
        /// Programmes looked at.
        public var programmes = 0
        /// Versions looked at.
        public var versions = 0
        /// Cases looked at.
        public var cases = 0
        /// What is wrong, with file and line.
        public var faults: [FileFault] = []
    }

    private let book: RuleBookFolder

    /// A check of this book.
    public init(_ book: RuleBookFolder) {
        self.book = book
    }

    /// Looks at everything; one fault a file does not hide those of the others.
    public func report() throws(FileFault) -> Report {
        var report = Report()
        for folder in try book.programmes() {
            report.programmes += 1
            check(folder, &report)
        }
        return report
    }

    private func check(_ folder: RuleBookFolder.ProgrammeFolder, _ report: inout Report) {
        report.faults += folder.faults
        var versions: [ProgrammeVersion] = []
        for version in folder.versions {
            report.versions += 1
            do throws(FileFault) {
                versions.append(try book.read(folder, version))
            } catch {
                report.faults.append(error)
            }
        }
        if folder.versions.first != "initial" {
            report.faults.append(FileFault("missing", "the first version is named initial.yaml", file: folder.path))
        }
        guard folder.hasCases else {
            report.faults.append(FileFault("missing", "no cases.yaml stands beside the rules", file: folder.path))
            return
        }
        do throws(FileFault) {
            let cases = try RuleCase.read("\(folder.path)/cases.yaml")
            report.cases += cases.count
            guard versions.count == folder.versions.count else { return }
            let used = Set(cases.compactMap { $0.rules(in: RuleBook([Programme(id: folder.id, versions: versions)])) })
            for version in versions where !used.contains(version.id) {
                report.faults.append(
                    FileFault("no-case", "no case is decided by \(version.id)", file: "\(folder.path)/cases.yaml"))
            }
        } catch {
            report.faults.append(error)
        }
    }
}

extension RuleCase {
    /// The version that decides this case.
    func rules(in book: RuleBook) -> String? {
        try? book.standings(of: portfolio, asOf: asOf).first?.rules
    }
}

import Primitives
public import Rules

/// The rule book's own documents as JSON.
public enum RuleBookJSON {
    /// Every programme with its versions and credentials.
    public static func list(_ book: RuleBook) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.array("programmes") { json in
                for programme in book.programmes {
                    json.object { json in
                        json.string("id", programme.id)
                        json.string("title", programme.versions.last?.parts.title)
                        json.string("body", programme.versions.last?.parts.bodyName)
                        json.array("versions") { json in
                            for version in programme.versions { json.string(nil, version.id) }
                        }
                        json.array("credentials") { json in
                            for code in credentials(programme.versions.last) { json.string(nil, code) }
                        }
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }

    private static func credentials(_ version: ProgrammeVersion?) -> [String] {
        Set(version?.credentials.values.map(\.code) ?? []).sorted()
    }

    /// A programme with all its versions, the oldest first.
    public static func programme(_ programme: Programme) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("id", programme.id)
            json.string("title", programme.versions.last?.parts.title)
            json.string("body", programme.versions.last?.parts.bodyName)
            json.array("versions") { json in
                for version in programme.versions { write(version, &json) }
            }
        }
        json.newline()
        return json.bytes
    }

    /// One version with its groups, figures and sources.
    public static func version(_ version: ProgrammeVersion) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        write(version, &json)
        json.newline()
        return json.bytes
    }

    private static func write(_ version: ProgrammeVersion, _ json: inout JSONWriter) {
        let parts = version.parts
        json.object { json in
            json.string("id", version.id)
            json.string("title", parts.title)
            json.string("body", parts.bodyName)
            json.string("unit", parts.unit.one)
            json.string("label", parts.label)
            json.string("effective", parts.effective?.description)
            json.string("reviewed_on", parts.reviewedOn?.description)
            json.array("credentials") { json in
                for code in credentials(version) {
                    if let rule = version.credentials[code] { write(rule, parts, &json) }
                }
            }
            json.array("sources") { json in
                for source in parts.sources {
                    json.object { json in
                        json.string("id", source.id)
                        json.string("title", source.title)
                        json.string("url", source.url)
                        json.string("date", source.date)
                    }
                }
            }
        }
    }

    private static func write(_ rule: CredentialRule, _ parts: ProgrammeVersion.Parts, _ json: inout JSONWriter) {
        json.object { json in
            json.string("code", rule.code)
            json.string("title", rule.title)
            json.array("aliases") { json in for alias in rule.aliases { json.string(nil, alias) } }
            figure("total", rule.group.total, parts, &json)
            json.array("requirements") { json in
                for requirement in rule.group.requirements {
                    json.object { json in
                        json.string("id", requirement.id)
                        json.bool("rest", requirement.isRest)
                        if let amount = requirement.amount { figure("amount", amount, parts, &json) }
                        if let within = requirement.within { json.string("within", within) }
                    }
                }
            }
        }
    }

    private static func figure(
        _ key: StaticString, _ figure: Figure<Credits>, _ parts: ProgrammeVersion.Parts, _ json: inout JSONWriter
    ) {
        json.object(key) { json in
            json.string("value", figure.value?.description)
            json.string("confidence", figure.confidence.rawValue)
            json.array("sources") { json in
                for source in figure.sources where parts.sources.indices.contains(source) {
                    json.string(nil, parts.sources[source].id)
                }
            }
            if let unknown = figure.unknown { json.string("unknown", unknown) }
            if let told = figure.told { json.string("told", told) }
        }
    }

    /// What a check found.
    public static func check(_ report: RuleBookCheck.Report) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.int("programmes", report.programmes)
            json.int("versions", report.versions)
            json.int("cases", report.cases)
            json.array("faults") { json in
                for fault in report.faults {
                    json.object { json in
                        json.string("code", fault.code)
                        json.string("file", fault.file)
                        if let line = fault.line { json.int("line", line) }
                        json.string("message", fault.message)
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }

    /// What came of the cases.
    public static func outcomes(_ outcomes: [RuleBookFolder.CaseOutcome]) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.array("programmes") { json in
                for outcome in outcomes {
                    json.object { json in
                        json.string("programme", outcome.programme)
                        json.int("cases", outcome.count)
                        json.array("failed") { json in
                            for failure in outcome.failures {
                                json.object { json in
                                    json.string("name", failure.name)
                                    json.array("differences") { json in
                                        for difference in failure.differences { json.string(nil, difference) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }

    /// What differs between two versions.
    public static func changes(_ changes: [VersionChange], from older: String, to newer: String) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("from", older)
            json.string("to", newer)
            json.array("changes") { json in
                for change in changes {
                    json.object { json in
                        json.string("path", change.path)
                        json.string("before", change.before)
                        json.string("after", change.after)
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

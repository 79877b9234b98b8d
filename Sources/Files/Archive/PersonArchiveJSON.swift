public import Domain
import Primitives
import Rules

/// Writes the parts of an archive that programs read. What they mean stands in `docs/archive`.
public enum PersonArchiveJSON {
    /// `person.json`.
    public static func person(_ person: ArchivedPerson) -> [UInt8] {
        document { json in
            json.string("name", person.name)
            json.string("birth_date", person.birthDate?.description)
            json.string("created_at", MomentText.text(person.createdAt))
            json.string("email", person.email)
            json.array("former_names") { json in
                for name in person.formerNames {
                    json.object { json in
                        json.string("id", name.id.text)
                        json.string("name", name.name)
                    }
                }
            }
            json.array("identifiers") { json in
                for identifier in person.identifiers { write(identifier, &json) }
            }
            json.array("memberships") { json in
                for place in person.places {
                    json.object { json in
                        json.string("organisation", place.organisation)
                        json.string("role", place.role.code)
                        json.string("from", place.from.description)
                        json.string("to", place.to?.description)
                        json.bool("shares_entries", place.sharesEntries)
                    }
                }
            }
            json.array("events") { json in
                for event in person.events {
                    json.object { json in
                        json.string("at", MomentText.text(event.at))
                        json.string("what", event.what.code)
                        json.string("detail", event.detail)
                    }
                }
            }
        }
    }

    private static func write(_ identifier: Identifier, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", identifier.id.text)
            json.string("kind", identifier.kind.code)
            json.string("number", identifier.number)
            json.string("verified_at", identifier.verifiedAt.map(MomentText.text))
            json.string("verified_by", identifier.verifiedBy)
        }
    }

    /// `wallet.json`.
    public static func wallet(_ archive: PersonArchive) -> [UInt8] {
        document { json in
            json.array("credentials") { json in
                for held in archive.credentials {
                    json.object { json in
                        json.string("number", held.credential.number)
                        json.string("created_at", MomentText.text(held.createdAt))
                        json.string("removed_at", held.removedAt.map(MomentText.text))
                        json.held("held", held.credential.held)
                    }
                }
            }
            json.array("told") { json in
                for told in archive.told {
                    json.object { json in
                        json.string("id", told.id.text)
                        json.string("programme", told.programme)
                        json.string("version", told.version)
                        json.string("path", told.path)
                        json.string("value", told.value)
                        json.string("told_by", told.toldBy)
                        json.string("told_on", told.on.description)
                    }
                }
            }
        }
    }

    /// `ledger.jsonl`: a row a line, so that a long ledger is read in little memory.
    public static func ledger(_ entries: [ArchivedEntry]) -> [UInt8] {
        var json = JSONWriter()
        for entry in entries {
            json.object { json in
                json.int("number", entry.number)
                json.string("id", entry.id.text)
                json.string("credit", entry.credit.text)
                json.string("action", entry.action.code)
                json.string("origin", entry.origin.code)
                json.string("recorded_at", MomentText.text(entry.recordedAt))
                json.string("recorded_by", entry.recordedBy)
                json.string("verified_by", entry.verifiedBy)
                json.creditRecord("record", entry.record)
                json.string("digest", entry.digest)
            }
            json.newline()
        }
        return json.bytes
    }

    /// `drafts.json`.
    public static func drafts(_ drafts: [Draft]) -> [UInt8] {
        document { json in
            json.array("drafts") { json in
                for draft in drafts {
                    json.object { json in
                        json.string("id", draft.id.text)
                        json.string("credit", draft.credit?.text)
                        json.string("changed_at", MomentText.text(draft.changedAt))
                        CreditFormFile.write("form", draft.form, &json)
                    }
                }
            }
        }
    }

    /// `evidence.json`.
    public static func papers(_ papers: [ArchivedPaper]) -> [UInt8] {
        document { json in
            json.array("papers") { json in
                for paper in papers {
                    json.object { json in
                        json.string("id", paper.id.text)
                        json.string("name", paper.name)
                        json.string("path", paper.path)
                        json.string("media_type", paper.type.mediaType)
                        json.int("size", paper.size)
                        json.string("sha256", paper.sha256)
                        json.string("created_at", MomentText.text(paper.createdAt))
                    }
                }
            }
        }
    }

    private static func document(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object(nil, members)
        json.newline()
        return json.bytes
    }
}

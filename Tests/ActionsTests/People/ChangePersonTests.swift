import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("ChangePerson")
struct ChangePersonTests {
    @Test(arguments: Engine.allCases)
    func `a new name is taken, the old one kept where it is wished`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            try await house.changePerson(
                name: "Tess  Okafor", birthDate: "1990-04-12", revision: 1, keepOldName: true, for: tess)
            let now = try await test.again(tess)
            #expect(now.person.name == "Tess Okafor" && now.person.birthDate?.description == "1990-04-12")
            #expect(try await house.profile(of: now).formerNames.map(\.name) == ["Tess Moreau"])
            let stale = try await refusal {
                try await house.changePerson(
                    name: "Tess X", birthDate: "", revision: 1, keepOldName: false, for: tess)
            }
            #expect(stale == .changedMeanwhile)
            let fields = try await refusedFields {
                try await house.changePerson(
                    name: "\0", birthDate: "1990-02-30", revision: 2, keepOldName: false, for: now)
            }
            #expect(fields == ["name", "birth-date"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the longest name that is taken fits the database`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let letters = [("a", 200), ("நி", 100), ("é", 200), ("👩‍🔬", 66)]
            for (place, (letter, count)) in letters.enumerated() {
                let name = String(repeating: letter, count: count)
                try await test.house.changePerson(
                    name: name, birthDate: "", revision: place + 1, keepOldName: false, for: tess)
                let longer = try await refusedFields {
                    try await test.house.changePerson(
                        name: name + letter, birthDate: "", revision: place + 2, keepOldName: false, for: tess)
                }
                #expect(longer == ["name"])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `numbers are kept once each, and taken away by their owner alone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            try await house.addIdentifier(kind: "licence", number: " TN  12-345 ", for: tess)
            try await house.addIdentifier(kind: "licence", number: "TN 12-345", for: rosa)
            let wrong = [
                ("kind", "passport", "1"), ("number", "licence", "tn12345"), ("number", "licence", "---"),
                ("number", "licence", "12\u{0}34"), ("number", "licence", String(repeating: "1", count: 61)),
                ("number", "licence", "1" + String(repeating: "\u{301}", count: 60)),
            ]
            for (field, kind, number) in wrong {
                let fields = try await refusedFields {
                    try await house.addIdentifier(kind: kind, number: number, for: tess)
                }
                #expect(fields == [field], "\(number)")
            }
            let kept = try #require(try await house.profile(of: tess).identifiers.first)
            #expect(kept.number == "TN 12-345" && kept.verifiedAt == nil)
            try await house.removeIdentifier(kept.id, for: rosa)
            #expect(try await house.profile(of: tess).identifiers.count == 1)
            try await house.removeIdentifier(kept.id, for: tess)
            #expect(try await house.profile(of: tess).identifiers.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `former names are kept once each, and taken away by their owner alone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            for name in ["Tess Old", "TESS  old", "Tess Older"] { try await house.addFormerName(name, for: tess) }
            let names = try await house.profile(of: tess).formerNames
            #expect(Set(names.map(\.name)) == ["Tess Old", "Tess Older"])
            try await house.removeFormerName(names[0].id, for: rosa)
            #expect(try await house.profile(of: tess).formerNames.count == 2)
            try await house.removeFormerName(names[0].id, for: tess)
            #expect(try await house.profile(of: tess).formerNames.map(\.name) == [names[1].name])
        }
    }
}

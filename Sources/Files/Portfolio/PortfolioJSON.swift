import Primitives
public import Rules

/// Writes a portfolio as the file that commands read.
public enum PortfolioJSON {
    /// The whole file.
    public static func bytes(_ portfolio: Portfolio) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.object("person") { json in
                json.string("name", portfolio.name)
                if let day = portfolio.birthDate { json.string("birth-date", day.description) }
            }
            json.array("credentials") { json in
                for held in portfolio.credentials { json.held(nil, held) }
            }
            json.array("activities") { json in
                for activity in portfolio.activities { json.activity(nil, activity) }
            }
        }
        json.newline()
        return json.bytes
    }
}

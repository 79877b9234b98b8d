/// How bodies are called where there is little room.
public enum BodyName {
    /// `ASCP`, `AMT`, `Florida`; the whole name where there is no short one.
    public static func short(code: String, name: String) -> String {
        if code.hasPrefix("us-") { return States.name(String(code.dropFirst(3))) ?? name }
        switch code {
        case "ascp-boc": return "ASCP"
        case "amt": return "AMT"
        case "aab": return "AAB"
        default: return name
        }
    }
}

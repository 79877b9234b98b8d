import Documents
public import Domain

extension House {
    /// A transcript on paper, as a tagged PDF.
    public func pdf(of transcript: Transcript) async throws -> [UInt8] {
        do {
            return try await press.pdf(.transcript(transcript))
        } catch PressFault.busy {
            throw Refusal.busy
        } catch PressFault.tooLong {
            throw Refusal.invalid(
                "year",
                "It would fill more than \(Press.usualMost) pages. Ask for one year or one credential at a time.")
        }
    }
}

/// A paper that stands in Dana's log: the file that holds it, the name she gave it and the entry it proves.
public struct DemoPaper: Sendable {
    /// The file among the demo's papers.
    public let file: String
    /// The name it had on her phone or computer.
    public let name: String
    /// The title of the entry.
    public let title: String

    /// All there are; the other entries show how a log without files looks.
    public static let all = [
        DemoPaper(
            file: "peripheral-smears.pdf", name: "Certificate LLL-4410.pdf",
            title: "Peripheral smears that change the diagnosis"),
        DemoPaper(
            file: "antibody-identification.pdf", name: "Saltmarsh workshop.pdf",
            title: "Hands-on antibody identification"),
        DemoPaper(
            file: "chemistry-analyzers.pdf", name: "certificate(3).pdf", title: "Troubleshooting chemistry analyzers"),
        DemoPaper(
            file: "clinical-chemistry-transcript.pdf", name: "Transcript Tidewater Pines.pdf",
            title: "Clinical chemistry II"),
        DemoPaper(
            file: "poster-photo.jpg", name: "IMG_2041.jpg", title: "Poster: fewer reruns by better mixing"),
    ]
}

import Rules

/// Who writes and reviews the courses of the demo world. All are invented.
enum Teachers {
    private static let authors = [
        "Ines Calloway, MLS(ASCP)", "Theo Brandt, PhD", "Marguerite Osei, SBB(ASCP)", "Callum Whitby, MLS(ASCP)SH",
        "Noor Haddad, MD", "Bettina Lindqvist, MS, MB(ASCP)", "Darnell Purcell, MLS(ASCP)SM", "Yuki Tanabe, PhD, DABCC",
    ]
    private static let reviewers = [
        "Rosalind Avery, MS, MLS(ASCP)", "Henrik Solberg, MD", "Patience Mbeki, SC(ASCP)", "Gloria Santangelo, PhD",
    ]

    static func author(_ place: Int) -> String { authors[place % authors.count] }
    static func reviewer(_ place: Int) -> String { reviewers[(place / 3) % reviewers.count] }
}

/// What who took a course on a topic can do afterwards.
enum Objectives {
    static func of(_ topics: [Topic], _ title: String) -> [String] {
        let subject = title.split(separator: ":").first.map(String.init) ?? title
        let topic = topics.first ?? .general
        return ["Explain what matters about “\(subject.lowercased().trimmedEnd)”."] + specific(topic)
    }

    private static func specific(_ topic: Topic) -> [String] {
        switch topic {
        case .hematology:
            ["Tell artifact from finding on a smear.", "Say which results need a second look, and why."]
        case .coagulation: ["Name the causes of an unexpected clotting time.", "Choose the next test."]
        case .chemistry: ["Recognise interference before a result leaves.", "Check a result against the sample."]
        case .bloodBanking, .apheresis:
            ["Work through a reaction pattern in order.", "Say when to stop and ask."]
        case .microbiology, .virology: ["Judge the quality of a specimen.", "Report what changes treatment first."]
        case .molecular: ["Keep the work areas apart.", "Read a curve and its controls."]
        case .immunology, .serology: ["Choose the order of tests.", "Explain a false positive to a caller."]
        case .urinalysis: ["Name what is seen under the microscope.", "Reconcile strip and sediment."]
        case .qualityControl: ["Apply control rules to a run.", "Write down what was done about a failure."]
        case .safety: ["Find the hazard before it finds you.", "Use the right protection for the task."]
        case .ethics: ["Weigh a case by its principles.", "Say whom to tell."]
        case .phlebotomy: ["Prepare the site and the person.", "Avoid the usual causes of rejection."]
        case .management, .administrationSupervision: ["Plan a week’s staffing.", "Give a fair assessment."]
        case .medicalErrors: ["Analyse a root cause.", "Name the five most frequent errors and their prevention."]
        case .flLawsRules: ["Find a duty in chapter 64B3.", "Say what must be renewed, and when."]
        case .hivAids: ["Explain transmission and testing.", "Follow Florida’s rules on consent and reporting."]
        default: ["Use what was learnt at the bench the next day.", "Know where to look it up."]
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " || text.last == "." { text.removeLast() }
        return text
    }
}

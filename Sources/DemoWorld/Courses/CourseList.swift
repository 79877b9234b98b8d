import Primitives
import Rules

/// The courses that people of the demo world take.
enum CourseList {
    /// Half hours, school, topics and title of each.
    private static let lines: [(Int, School, [Topic], String)] = [
        (4, .larkspur, [.hematology], "Anemia by the numbers: reading the red cell indices"),
        (3, .larkspur, [.hematology], "Reactive lymphocyte or blast? A guided smear review"),
        (6, .bluestem, [.hematology], "Bone marrow for the bench technologist"),
        (4, .heron, [.hematology], "Sickle cell disease and the hemoglobin variants we see"),
        (2, .saltmarsh, [.hematology], "Flags and reflex rules on cell counters"),
        (4, .bluestem, [.hematology], "Body fluid cell counts without surprises"),
        (6, .larkspur, [.hematology], "Myeloproliferative neoplasms: from count to classification"),
        (4, .heron, [.coagulation], "Mixing studies step by step"),
        (3, .larkspur, [.coagulation], "Direct oral anticoagulants and what they do to our tests"),
        (4, .bluestem, [.coagulation], "Von Willebrand disease in the laboratory"),
        (4, .larkspur, [.chemistry], "Troponin in practice: delta checks and sample timing"),
        (3, .heron, [.chemistry], "Acid and base for people who run the analyzer"),
        (6, .bluestem, [.chemistry], "Enzymes, isoenzymes and interference"),
        (4, .saltmarsh, [.chemistry], "Ion-selective electrodes: care and troubleshooting"),
        (4, .larkspur, [.chemistry], "Therapeutic drug monitoring essentials"),
        (2, .bluestem, [.chemistry], "Hemolysis, icterus, lipemia: what to release"),
        (6, .heron, [.chemistry], "Thyroid and adrenal testing for the core laboratory"),
        (4, .larkspur, [.bloodBanking], "Antibody identification: panels that do not fit"),
        (3, .heron, [.bloodBanking], "Transfusion reactions: the first hour"),
        (6, .bluestem, [.bloodBanking], "Rh, Kell, Duffy, Kidd: a working review"),
        (4, .larkspur, [.bloodBanking], "Hemolytic disease of the newborn today"),
        (4, .gulfSociety, [.bloodBanking], "Electronic crossmatch: before you switch"),
        (2, .saltmarsh, [.bloodBanking], "Gel cards and their pitfalls"),
        (4, .larkspur, [.microbiology], "Gram stains that change treatment"),
        (6, .bluestem, [.microbiology], "Carbapenemases: detection and reporting"),
        (3, .heron, [.microbiology], "Blood cultures: contamination and what it costs"),
        (4, .larkspur, [.microbiology], "Parasites of the gut: a picture atlas"),
        (4, .gulfSociety, [.microbiology], "Anaerobes you can still identify by hand"),
        (2, .saltmarsh, [.microbiology], "Reading antimicrobial susceptibility by gradient strip"),
        (4, .bluestem, [.molecular], "Polymerase chain reaction from sample to call"),
        (6, .larkspur, [.molecular], "Sequencing in the clinical laboratory: a first look"),
        (3, .heron, [.molecular], "Preventing amplicon contamination"),
        (4, .gulfSociety, [.molecular], "Respiratory panels: who should get one"),
        (4, .larkspur, [.immunology], "Autoantibodies: patterns and follow-up"),
        (3, .bluestem, [.immunology], "Serum protein electrophoresis case by case"),
        (4, .heron, [.serology], "Syphilis testing: the reverse algorithm"),
        (3, .larkspur, [.urinalysis], "Urine microscopy: casts and crystals"),
        (4, .bluestem, [.urinalysis], "The urine dipstick and its limits"),
        (4, .heron, [.pointOfCare], "Running a point-of-care glucose program"),
        (2, .saltmarsh, [.pointOfCare], "Blood gas at the bedside"),
        (4, .larkspur, [.qualityControl], "Westgard rules in everyday use"),
        (6, .bluestem, [.qualityControl], "Method validation from plan to signature"),
        (3, .heron, [.qualityControl], "Proficiency testing failures: finding the cause"),
        (2, .larkspur, [.safety], "Formalin, xylene and the eyewash station"),
        (2, .bluestem, [.safety], "Bloodborne pathogens for laboratory staff"),
        (3, .heron, [.safety], "Chemical hygiene plans that are used"),
        (2, .gulfSociety, [.safety], "Packing infectious samples for transport"),
        (2, .larkspur, [.ethics], "Confidentiality at the bench"),
        (2, .bluestem, [.ethics], "Honest errors: disclosure and the just culture"),
        (2, .heron, [.ethics], "Consent, leftover samples and research"),
        (3, .larkspur, [.phlebotomy], "Difficult draws: veins, nerves and patience"),
        (2, .bluestem, [.phlebotomy], "Order of draw and why it matters"),
        (4, .heron, [.phlebotomy], "Drawing from children and the very old"),
        (2, .saltmarsh, [.phlebotomy], "Capillary collection without clots"),
        (6, .larkspur, [.management], "From bench to bench lead"),
        (4, .gulfSociety, [.management], "Staffing a laboratory with what you have"),
        (6, .bluestem, [.administrationSupervision, .management], "Supervising a shift: competency and schedules"),
        (3, .larkspur, [.education], "Teaching students at the bench"),
        (4, .heron, [.informatics], "Autoverification rules and their audit"),
        (3, .bluestem, [.informatics], "Interfaces: when results go missing"),
        (6, .larkspur, [.histology], "Embedding and orientation, organ by organ"),
        (6, .bluestem, [.histology], "Special stains: choosing and checking"),
        (6, .heron, [.histology], "Immunohistochemistry controls"),
        (4, .larkspur, [.histology], "Microtomy: cutting out artifacts"),
        (4, .gulfSociety, [.histology], "Fixation and what it does to antigens"),
    ]

    /// All courses. No two have a title or a number in common.
    static let all: [Course] = lines.enumerated().map { place, line in
        Course(
            title: line.3, topics: line.2, hours: Credits(thousandths: Int64(line.0) * 500), school: line.1,
            number: "\(line.1.mark)-\(2100 + place * 7)")
    }

    /// Courses of a provider whom nobody approved.
    static let unapproved: [Course] = [
        Course(
            title: "Troubleshooting chemistry analyzers", topics: [.chemistry], hours: Credits(2), school: .snap,
            number: "SNAP-301"),
        Course(
            title: "Speed course: coagulation in two hours", topics: [.coagulation], hours: Credits(2), school: .snap,
            number: "SNAP-322"),
        Course(
            title: "Speed course: the blood smear", topics: [.hematology], hours: Credits(2), school: .snap,
            number: "SNAP-327"),
    ]
}

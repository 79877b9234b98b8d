/// Somebody on the staff list.
struct Colleague {
    let name: String
    let post: Post
    /// The bench; nothing for those who work on all of them.
    let bench: Bench?
    /// The shift; nothing for those who work on all of them.
    let shift: Shift?
    /// The name on older certificates.
    var former: String?
    /// Whether they were certified before taking part became a duty.
    var isVeteran = false
}

/// Who works in the laboratory besides the manager and Dana: fifty-eight people, all invented.
enum StaffList {
    private static func line(
        _ name: String, _ post: Post, _ bench: Bench?, _ shift: Shift?, former: String? = nil, veteran: Bool = false
    ) -> Colleague {
        Colleague(name: name, post: post, bench: bench, shift: shift, former: former, isVeteran: veteran)
    }

    static let all: [Colleague] = supervisors + scientists + technicians + collectors

    private static let supervisors = [
        line("Patricia Lindqvist", .supervisor, .hematology, nil, veteran: true),
        line("Samuel Adeyemi", .supervisor, .chemistry, nil),
        line("Hannah Goldfarb", .supervisor, .bloodBank, nil),
        line("Víctor Salcedo", .supervisor, .microbiology, nil),
        line("Denise Thibodeaux", .supervisor, .urinalysis, nil),
        line("Kwame Boateng", .supervisor, nil, .night),
    ]

    private static let scientists = [
        line("Amina Yusuf", .scientist, .hematology, .day),
        line("Thomas Brandt", .scientist, .hematology, .day, veteran: true),
        line("Mei Tanaka", .scientist, .hematology, .evening, former: "Mei Kobayashi"),
        line("Caleb Whitehorse", .scientist, .hematology, .night),
        line("Ingrid Solberg", .scientist, .hematology, .day),
        line("Rashid Karimi", .scientist, .chemistry, .day),
        line("Beatriz Figueroa", .scientist, .chemistry, .day),
        line("Joanna Kowalczyk", .scientist, .chemistry, .evening),
        line("Devon Carter", .scientist, .chemistry, .night),
        line("Lakshmi Raman", .scientist, .chemistry, .day, former: "Lakshmi Venkat"),
        line("Oksana Melnyk", .scientist, .bloodBank, .day),
        line("Trevor Hollis", .scientist, .bloodBank, .day, veteran: true),
        line("Nadia Haddad", .scientist, .bloodBank, .evening),
        line("Jerome Baptiste", .scientist, .bloodBank, .night),
        line("Grace Nakamura", .scientist, .bloodBank, .day),
        line("Farid Rahimi", .scientist, .microbiology, .day),
        line("Elena Petrova", .scientist, .microbiology, .day),
        line("Marcus Oyelaran", .scientist, .microbiology, .evening),
        line("Sofía Villanueva", .scientist, .microbiology, .day),
        line("Andrew McAllister", .scientist, .microbiology, .night, veteran: true),
        line("Yara Mansour", .scientist, .urinalysis, .day),
        line("Peter Vandermeer", .scientist, .urinalysis, .evening),
    ]

    private static let technicians = [
        line("Tyler Nguyen", .technician, .hematology, .evening),
        line("Brianna Jefferson", .technician, .hematology, .day),
        line("Luis Camacho", .technician, .hematology, .night),
        line("Chloe Bergeron", .technician, .chemistry, .day, former: "Chloe Landry"),
        line("Hassan Abdi", .technician, .chemistry, .evening),
        line("Megan Sullivan", .technician, .chemistry, .day),
        line("Darnell Washington", .technician, .chemistry, .night),
        line("Priscilla Owusu", .technician, .bloodBank, .day),
        line("Jacob Steinmetz", .technician, .bloodBank, .evening),
        line("Rosa Quintero", .technician, .bloodBank, .night),
        line("Ethan Blackwood", .technician, .microbiology, .day),
        line("Thuy Pham", .technician, .microbiology, .evening),
        line("Camille Fontaine", .technician, .microbiology, .day),
        line("Isaac Mwangi", .technician, .urinalysis, .day),
        line("Natalie Brooks", .technician, .urinalysis, .evening, former: "Natalie Simmons"),
        line("Omar Farouk", .technician, .urinalysis, .night),
        line("Vanessa Ortega", .histotechnician, nil, .day),
        line("Graham Pike", .histotechnician, nil, .day),
    ]

    private static let collectors = [
        line("Keisha Monroe", .phlebotomist, .urinalysis, .day),
        line("Daniel Arroyo", .phlebotomist, .urinalysis, .day),
        line("Lena Fischer", .phlebotomist, .urinalysis, .evening),
        line("Malik Robinson", .phlebotomist, .urinalysis, .night),
        line("Ana Beltrán", .phlebotomist, .urinalysis, .day),
        line("Crystal Yazzie", .phlebotomist, .urinalysis, .evening),
        line("Sean O'Connell", .phlebotomist, .urinalysis, .day),
        line("Dalia Rosenthal", .phlebotomist, .urinalysis, .night),
        line("Victor Chukwu", .phlebotomist, .urinalysis, .day),
        line("Paige Henderson", .assistant, .urinalysis, .day),
        line("Ravi Menon", .assistant, .chemistry, .evening),
        line("Tamara Jovanović", .assistant, .microbiology, .day),
    ]
}

/// People from other laboratories who take courses of the demo's school. All are invented.
enum GuestList {
    static let names = [
        "Abigail Fontaine", "Bilal Chaudhry", "Carmen Ibarra", "Dmitri Volkov", "Esi Mensah", "Fiona McAllister",
        "Giulia Ferrante", "Hiroshi Nakamura", "Imani Okonkwo", "Jonas Halvorsen", "Katarzyna Wójcik", "Lê Thị Hạnh",
        "Mateus Carvalho", "Niamh O’Sullivan",
    ]
}

"""Made-up people, providers, courses and numbers for the corpus. Nobody and nothing of it exists."""
import datetime

FIRST = ("Dana Marisol José Núria Thảo Kwame Aoife Ángel Renée Priya Olu Ingrid Mateo Zoë Søren Leilani Tobias Yuki "
         "Begoña Andre Fatima Grace Hollis Iván Joaquín Keisha Lorenzo Mireille Nadia Owen").split()
LAST = ("Reyes Núñez O'Donnell Castellanos Peña Okafor Lindqvist Garza-Ibarra McAllister Hernández Vu Abernethy Muñoz "
        "Bautista Fairweather Achterberg Ramírez Thibodeaux Kowalczyk Delacroix Whitlock St. Clair Yamamoto Brandt "
        "Obi Sandoval Quintero Haldane Moreau Zielinski").replace("St. Clair", "St.Clair").split()
SCHOOLS = ("Larkspur Laboratory Learning", "BenchWise Education", "Tidewater Laboratory Institute", "Gulf Society of "
           "Bench Scientists", "Saltmarsh Instruments", "Copperfield Clinical Courses", "Northlake Medical Laboratory "
           "Academy", "Meridian Diagnostics University", "CytoPath Learning Network", "The Hemostasis Roundtable",
           "Pine Hollow Regional Health System", "Ridgeline Continuing Education, Inc.", "Quillback LabEd LLC",
           "American Council for Bench Science", "Desert Bloom Blood Center", "St. Brendan's Hospital Laboratory")
HOSPITALS = ("Pine Hollow Regional Medical Center", "St. Brendan's Hospital", "Harbor Light Community Hospital",
             "Cedar Fork Memorial Hospital", "Mesa Verde University Hospital")
COLLEGES = ("Tidewater Pines College", "Harlan Bluff Community College", "Lakeshore State University",
            "Prairie Gate College of Health Sciences")
COURSES = (
    ("Peripheral smears that change the diagnosis", "hematology"),
    ("Troubleshooting Automated Chemistry Analyzers", "chemistry"),
    ("Antibody Identification: Beyond the Panel", "blood-banking"),
    ("Gram Stain Interpretation in Positive Blood Cultures", "microbiology"),
    ("Body Fluid Cell Counts and Morphology", "hematology"),
    ("Laboratory Safety Refresher 2025", "safety"),
    ("Preventing Medical Errors in the Clinical Laboratory", "medical-errors"),
    ("Urine Sediment Atlas: Casts, Cells and Crystals", "urinalysis"),
    ("Lupus Anticoagulant Testing", "coagulation"),
    ("Ethics for the Laboratory Professional", "ethics"),
    ("Introduction to Next-Generation Sequencing", "molecular"),
    ("Quality Control: Westgard Rules in Practice", "quality-control"),
    ("Leading a Team on the Night Shift", "management"),
    ("HIV/AIDS Update for Florida Licensees", "hiv-aids"),
    ("Point-of-Care Glucose Testing", "point-of-care"),
    ("The Phlebotomist's Guide to Order of Draw", "phlebotomy"),
    ("Autoimmune Serology and ANA Patterns", "immunology"),
    ("Histology Stains: What Went Wrong?", "histology"),
    ("Transfusion Reactions: Recognition, Workup, and Reporting Responsibilities of the Transfusion Service",
     "blood-banking"),
    ("Anemia Morphology", "hematology"),
    ("Mass Spectrometry in Toxicology, Part 2", "chemistry"),
    ("Flow Cytometry Basics", "hematology"),
    ("Biosafety and Bloodborne Pathogens", "safety"),
    ("Malaria and Babesia on the Thin Film", "microbiology"),
)
TOPIC_WORDS = {"hematology": "Hematology", "chemistry": "Clinical Chemistry", "safety": "Laboratory Safety",
               "microbiology": "Microbiology", "blood-banking": "Immunohematology", "ethics": "Ethics",
               "coagulation": "Coagulation", "molecular": "Molecular Diagnostics", "management": "Management"}
SIGNERS = ("Priya Nair, PhD, MLS(ASCP)", "Theo Abernethy, Director of Education", "Jeanne Sorel, MS, MT(ASCP)SBB",
           "Marisol Castellanos, Program Chair", "R. Haldane, Laboratory Manager", "Owen Brandt, MD, Medical Director")
MONTHS = ("January February March April May June July August September October November December").split()


def amount(rng, halves=True):
    value = rng.choice(["1", "1.5", "2", "2.5", "3", "0.5", "1.25", "4", "6", "8", "0.75", "12"] if halves else ["3", "4", "1"])
    shown = rng.choice([value, f"{float(value):.1f}" if len(value.split(".")[-1]) < 2 or "." not in value else value])
    return value, shown


def day(rng):
    return datetime.date(2023, 1, 3) + datetime.timedelta(days=rng.randrange(1200))


def spelled(rng, date, forms=None):
    """A day in one of the forms certificates use, and whether two orders fit it."""
    month = MONTHS[date.month - 1]
    form = rng.choice(forms or ["long", "long", "short", "british", "us", "us", "iso", "dashed", "padded"])
    text = {
        "long": f"{month} {date.day}, {date.year}", "short": f"{month[:3]} {date.day}, {date.year}",
        "british": f"{date.day} {month} {date.year}", "us": f"{date.month}/{date.day}/{date.year}",
        "padded": f"{date.month:02}/{date.day:02}/{date.year}", "iso": date.isoformat(),
        "dashed": f"{date.day:02}-{month[:3]}-{date.year}", "ordinal": f"the {ordinal(date.day)} day of {month}, {date.year}",
    }[form]
    return text, form in ("us", "padded") and date.day <= 12 and date.day != date.month


def ordinal(number):
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def facts(rng):
    """The truth of one certificate: what stands on it is chosen by its layout."""
    title, topic = rng.choice(COURSES)
    value, shown = amount(rng)
    middle = rng.choice(["", "", f" {rng.choice('ABCDEJLMRT')}."])
    return {
        "title": title, "topic": topic, "provider": rng.choice(SCHOOLS),
        "participant": f"{rng.choice(FIRST)}{middle} {rng.choice(LAST)}".replace("St.Clair", "St. Clair"),
        "completed": day(rng), "amount": value, "shown": shown,
        "number": f"{rng.choice(['LLL', 'BW', 'CE', 'SI', 'Q'])}-{rng.randrange(100, 9999)}",
        "session": f"{rng.randrange(100, 999)}-{rng.randrange(100, 999):03}-{rng.randrange(23, 26)}",
        "certificate": rng.choice([f"{rng.randrange(10**7, 10**8)}", f"C{rng.randrange(10**5, 10**6)}-{rng.randrange(10, 99)}"]),
        "licence": rng.choice([f"TN {rng.randrange(10000, 99999)}", f"MTC {rng.randrange(10000, 99999)}", f"SU{rng.randrange(10000, 99999)}"]),
        "pace": f"{rng.randrange(100, 999)}", "broker": f"50-{rng.randrange(1000, 99999)}",
        "agency": f"{rng.randrange(1, 60):04}", "signer": rng.choice(SIGNERS), "second": rng.choice(SIGNERS),
    }

#!/usr/bin/env python3
"""Writes a made-up roster: one portfolio a line, compact JSON, twenty activities each.

The same seed and number of people always give the same file.
usage: generate.py --people 200000 --out FILE --seed 7
"""
import argparse
import datetime
import json
import math
import random

ACTIVITIES = 20
AS_OF = datetime.date(2026, 11, 21)

GIVEN = """
Ada Aisha Alejandro Amara Ana Andre Anh Beatriz Bilal Caleb Camille Carmen Chidi Chloe Daniel Deepa Diego Elena
Elias Emeka Esther Farah Felix Grace Hana Hassan Ines Isaac Ivy Jamal Jasmine Jin Joaquín José Kavya Keisha Kofi Laila
Leila Liam Lucía Malik Marcus Maya Mei Miguel Mina Nadia Naomi Noah Nora Olga Omar Priya Quinn Rafael Renée Rosa Ruth
Samir Sofia Tariq Tess Thu Tomás Uma Victor Wanjiru Xavier Yara Yusuf Zoë""".split()
FAMILY = """
Abara Adeyemi Alvarez Anders Bailey Banerjee Barros Becker Bennett Brooks Castillo Chen Choi Cohen Collins
Cruz Dang Delgado Desai Diaz Dubois Eriksen Evans Fischer Flores Foster Garcia Gill Gomez Grant Gupta Haddad Hansen
Harris Hayes Hoang Huang Ito Jackson Jensen Johnson Kamau Khan Kim Klein Kowalski Lam Lee Lopez Mbeki Mendoza Meyer
Mitchell Moreau Morgan Murphy Nakamura Nguyen Novak Núñez O'Brien Okafor Olsen Ortiz Park Patel Perez Peterson Quigley
Ramos Reed Reyes Rivera Rossi Ruiz Sato Schmidt Shah Silva Singh Sokolov Sullivan Tanaka Torres Tran Turner Vargas
Walker Wang Weber White Wood Wright Yamada Young Zhang""".split()

# What a course is about, and the topics it is logged under.
SUBJECTS = [
    ("body fluid cell counts", ["hematology"]), ("anemia morphology", ["hematology"]),
    ("the peripheral blood smear", ["hematology"]), ("acute leukemias", ["hematology"]),
    ("flow cytometry gating", ["hematology", "immunology"]), ("reticulocyte parameters", ["hematology"]),
    ("prolonged aPTT work-ups", ["coagulation", "hematology"]), ("D-dimer", ["coagulation"]),
    ("direct oral anticoagulants", ["coagulation"]), ("antibody identification", ["blood-banking"]),
    ("massive transfusion", ["blood-banking"]), ("hemolytic transfusion reactions", ["blood-banking"]),
    ("weak D testing", ["blood-banking"]), ("platelet refractoriness", ["blood-banking"]),
    ("high-sensitivity troponin", ["chemistry"]), ("blood gases", ["chemistry", "point-of-care"]),
    ("hemolysis, icterus and lipemia", ["chemistry"]), ("therapeutic drug monitoring", ["chemistry"]),
    ("thyroid testing", ["chemistry", "immunology"]), ("liver enzymes", ["chemistry"]),
    ("Gram stains", ["microbiology"]), ("carbapenem resistance", ["microbiology"]),
    ("blood culture contamination", ["microbiology", "quality-control"]), ("dermatophytes", ["microbiology"]),
    ("rapid identification by mass spectrometry", ["microbiology"]), ("intestinal parasites", ["microbiology"]),
    ("respiratory panels", ["molecular", "microbiology"]), ("real-time PCR", ["molecular"]),
    ("next-generation sequencing", ["molecular"]), ("autoimmune serology", ["immunology", "serology"]),
    ("syphilis algorithms", ["serology"]), ("urine sediment", ["urinalysis"]), ("crystals and casts", ["urinalysis"]),
    ("tissue processing", ["histology"]), ("order of draw", ["phlebotomy"]), ("difficult collections", ["phlebotomy"]),
    ("bedside glucose", ["point-of-care", "chemistry"]), ("chemical hygiene", ["safety"]),
    ("bloodborne pathogens", ["safety"]), ("ergonomics at the bench", ["safety"]),
    ("patient confidentiality", ["ethics"]), ("conflicts of interest", ["ethics"]),
    ("Westgard rules", ["quality-control"]), ("proficiency testing", ["quality-control", "management"]),
    ("method validation", ["quality-control"]), ("staffing models", ["management"]),
    ("budgeting", ["management", "administration-supervision"]), ("competence programs", ["education", "management"]),
    ("teaching students at the bench", ["education"]), ("middleware and autoverification", ["informatics"]),
    ("preventing medical errors", ["medical-errors"]), ("Florida laws and rules", ["fl-laws-rules"]),
    ("HIV and AIDS", ["hiv-aids"]),
]
FORMS = ["Introduction to {}", "Advances in {}", "{}: a case approach", "Pitfalls of {}", "{} for the working bench",
         "Troubleshooting {}", "{} revisited", "Essentials of {}", "Quality in {}", "What is new in {}",
         "{}: questions and answers", "A practical guide to {}"]
PARTS = ["", ", part 1", ", part 2", ", part 3", " (update)", " (workshop)", " (refresher)"]


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def capitalised(text):
    return text[0].upper() + text[1:]


TITLES = [(compact(capitalised(form.format(subject)) + part), topics)
          for part in PARTS for form in FORMS for subject, topics in SUBJECTS]
# Steps that walk through all titles before one comes again, so that no two in a portfolio are alike.
STRIDES = [step for step in range(97, 1200, 97) if math.gcd(step, len(TITLES)) == 1]

QUARTERS = [str(q // 4) + ("", ".25", ".5", ".75")[q % 4] for q in range(41)]      # 10 hours in quarter steps
FIRST_DAY = datetime.date(2021, 1, 1)
DAYS = [str(FIRST_DAY + datetime.timedelta(days=n)) for n in range((AS_OF - FIRST_DAY).days)]


def provider(name, *approvals):
    return compact({"name": name, "approvals": list(approvals)})


COURSE_PROVIDERS = [
    provider("Bench Academy Online", "pace"), provider("Cardinal Laboratory Education", "pace", "fl-board"),
    provider("Society of Bench Science", "pace", "professional-society"),
    provider("Meridian Pathology Institute", "cmle"),
    provider("Analyte Learning", "pace"), provider("Clinical Chemistry Forum", "accent"),
    provider("Northside Medical Education", "accme"), provider("Public Health Laboratory Network", "aphl"),
    provider("Peerless Review Courses", "peer"), provider("Westlake Diagnostics", "vendor"),
    provider("Evergreen Study Group"), provider("Pacific Laboratory Seminars", "pace", "ca-agency"),
]
FLORIDA_PROVIDERS = [
    provider("Gulf Coast Laboratory Courses", "fl-board"),
    provider("Suncoast Health Seminars", "fl-board", "pace"),
    provider("Everglades Nursing Education", "fl-health-board"),
]
EMPLOYERS = [provider(name, "employer") for name in
             ("St. Brendan Hospital", "Lakeview Regional Medical Center", "County General Laboratory", "Harbor Health",
              "Prairie Clinic")]
SCHOOLS = [provider(name, "university") for name in
           ("State University", "Riverbend Community College", "Northern Technical College")]
SOCIETIES = [provider(name, "professional-society") for name in
             ("State Society for Laboratory Science", "Tri-State Laboratory Meeting")]

# kind, unit, providers, delivery, evidence; drawn by one number below 64
COURSE_ONLINE = ("ce-course", "contact-hour", COURSE_PROVIDERS, "online", '["certificate"]')
COURSE_MINUTES = ("ce-course", "minute", COURSE_PROVIDERS, "online", '["certificate"]')
COURSE_LIVE = ("ce-course", "contact-hour", COURSE_PROVIDERS, "live", '["certificate"]')
COURSE_BLENDED = ("ce-course", "contact-hour", COURSE_PROVIDERS, "blended", "[]")
IN_SERVICE = ("in-service", "contact-hour", EMPLOYERS, "in-service", '["roster"]')
IN_SERVICE_MINUTES = ("in-service", "minute", EMPLOYERS, "in-service", '["letter"]')
COLLEGE = ("college-course", "semester-hour", SCHOOLS, "live", '["transcript"]')
PRESENTATION = ("presentation", "contact-hour", SOCIETIES, "live", '["letter"]')
TEACHING = ("teaching", "contact-hour", SCHOOLS, "live", '["letter"]')
SHAPES = ([COURSE_ONLINE] * 28 + [COURSE_MINUTES] * 5 + [COURSE_LIVE] * 8 + [COURSE_BLENDED] * 3 + [IN_SERVICE] * 10
          + [IN_SERVICE_MINUTES] * 3 + [COLLEGE] * 2 + [PRESENTATION] * 3 + [TEACHING] * 2)
FLORIDA_TOPICS = {"medical-errors", "fl-laws-rules", "hiv-aids"}
TOPIC_LISTS = {id(topics): compact(topics) for _, topics in SUBJECTS}


def amount(unit, quarters):
    """The value as written, and a function that writes a share of it in the same unit."""
    if unit == "minute":
        return str(15 * quarters), lambda q: str(15 * q)
    return QUARTERS[quarters], lambda q: QUARTERS[q]


def activity(index, day, title, topics, bits):
    kind, unit, providers, delivery, evidence = SHAPES[bits & 63]
    if topics[0] in FLORIDA_TOPICS and kind == "ce-course":
        providers = FLORIDA_PROVIDERS
    quarters = 4 * (1 + (bits >> 6) % 4) if unit == "semester-hour" else 2 + (bits >> 6) % 15
    value, share = amount(unit, quarters)
    if len(topics) > 1 and (bits >> 12) & 1:
        first = 1 + (bits >> 13) % (quarters - 1)
        split = f'{{"{topics[0]}":{share(first)},"{topics[1]}":{share(quarters - first)}}}'
    elif (bits >> 12) & 15 == 15 and len(topics) == 1 and topics[0] != "safety":
        split = f'{{"{topics[0]}":{share(quarters - 1)},"safety":{share(1)}}}'
    else:
        split = TOPIC_LISTS[id(topics)]
    return (f'{{"id":"a{index}","title":{title},"kind":"{kind}","completed":"{DAYS[day]}",'
            f'"amount":{{"value":{value},"unit":"{unit}"}},"topics":{split},"delivery":"{delivery}",'
            f'"provider":{providers[(bits >> 24) % len(providers)]},"evidence":{evidence}}}')


NATIONAL = (["ascp-boc/MLT"] * 5 + ["ascp-boc/MLS"] * 6
            + [f"ascp-boc/{code}" for code in ("BB", "M", "C", "H", "MB", "HT", "PBT", "SBB")])
STATES = (["us-fl/technician"] * 4 + ["us-fl/technologist"] * 2 + ["us-ca/MLT"] * 3 + ["us-tn/technician"] * 3
          + ["us-nd/MLT"] * 2)
CATEGORIES = ["hematology", "chemistry", "microbiology", "blood-banking", "serology", "molecular"]


def personal_cycle(issued, by_month):
    """The three years that contain AS_OF, counted from the day or the month of issue."""
    start = issued.replace(day=1) if by_month else issued
    while start.replace(year=start.year + 3) <= AS_OF:
        start = start.replace(year=start.year + 3)
    end = start.replace(year=start.year + 3) - datetime.timedelta(days=1)
    return {"from": str(start), "to": str(end)}


def credentials(rng, birth_date):
    wanted = [rng.choice(NATIONAL)]
    extra = rng.random()
    if extra < 0.55:
        wanted.append(rng.choice(STATES))
    if extra < 0.25 or extra > 0.85:
        wanted.append(rng.choice(("amt/MLT", "amt/MLT", "amt/MLS", "ascp-boc/BB")))
    if rng.random() < 0.15:                                     # some hold only a licence or only AMT
        wanted = wanted[1:] or ["amt/MLT"]
    result = []
    for number, code in enumerate(dict.fromkeys(wanted), 1):
        year = rng.randint(1994, 2004) if rng.random() < 0.06 else rng.randint(2005, 2024)
        issued = datetime.date(year, rng.randint(1, 12), rng.randint(1, 28))
        entry = {"id": f"c{number}", "credential": code, "issued": str(issued)}
        facts = {}
        stated = rng.random() < 0.3
        if code.startswith(("ascp-boc/", "amt/")):
            if stated:
                entry["cycle"] = personal_cycle(issued, by_month=code.startswith("ascp-boc/"))
            if year < 2006:
                facts["market"] = "us"
        elif code.startswith("us-fl/"):
            if stated:
                entry["cycle"] = {"from": "2026-09-01", "to": "2028-08-31"}
            facts["role"] = code.partition("/")[2]
            facts["categories"] = rng.sample(CATEGORIES, rng.randint(1, 4))
        elif code == "us-ca/MLT":
            this_year = birth_date.replace(year=AS_OF.year)
            end = this_year.replace(year=AS_OF.year + (this_year < AS_OF))
            entry["cycle"] = {"from": str(end.replace(year=end.year - 2) + datetime.timedelta(days=1)), "to": str(end)}
        elif code == "us-tn/technician":
            facts["renewal-date"] = str(datetime.date(rng.choice((2027, 2028)), birth_date.month, 28))
        elif code == "us-nd/MLT" and stated:
            entry["cycle"] = {"from": "2026-07-01", "to": "2028-06-30"}
        if facts:
            entry["facts"] = facts
        result.append(entry)
    return result


def portfolio(rng):
    birth_date = datetime.date(rng.randint(1960, 2001), rng.randint(1, 12), rng.randint(1, 28))
    held = credentials(rng, birth_date)
    person = {"name": f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"}
    if any(entry["credential"].startswith("us-ca/") for entry in held):
        person["birth-date"] = str(birth_date)
    place, stride, titles = rng.randrange(len(TITLES)), rng.choice(STRIDES), len(TITLES)
    days = sorted(rng.choices(range(len(DAYS)), k=ACTIVITIES))
    lines = []
    for index, day in enumerate(days, 1):
        title, topics = TITLES[place]
        place = (place + stride) % titles
        lines.append(activity(index, day, title, topics, rng.getrandbits(40)))
    return f'{{"person":{compact(person)},"credentials":{compact(held)},"activities":[{",".join(lines)}]}}\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with open(options.out, "w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        for _ in range(options.people):
            out.write(portfolio(rng))


if __name__ == "__main__":
    main()

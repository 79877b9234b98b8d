#!/usr/bin/env python3
"""Writes a made-up history as a spreadsheet: one person's courses over sixty years, some of them twice, a few rows with faults.

usage: generate.py --rows N --out FILE [--seed N]        (FILE ends in .csv or .xlsx)
"""
import argparse
import datetime
import random
import zipfile

HEADINGS = ["Course Name", "Course Number", "Provider", "Accreditation", "Contact Hours", "Date Completed", "Subject", "Learner",
            "Certificate ID", "Format"]
FIRST = ["Reading", "Reporting", "Troubleshooting", "Validating", "Teaching", "Reviewing", "Comparing", "Understanding"]
WHAT = ["reticulocyte counts", "cold agglutinins", "gel cards", "troponin", "blood cultures", "crystals in urine", "factor assays",
        "melting curves", "autoantibodies", "coverslips", "bilirubin", "anaerobes", "plasma cells", "lipase", "mixing studies"]
WHERE = ["in the core laboratory", "at the bedside", "for the night shift", "in newborns", "under pressure", "step by step",
         "by the numbers", "in a small hospital", "after transplantation", "with reference methods"]
SUBJECTS = ["Hematology", "Blood Bank", "Chemistry", "Micro", "QC", "Lab Safety", "Coag", "Urinalysis", "Molecular", "Ethics"]
PROVIDERS = ["Larkspur Laboratory Learning", "Bluestem Bench Academy", "Heron Key Continuing Education"]
LATEST = datetime.date(2026, 10, 30)


def rows(count, seed):
    chance = random.Random(seed)
    earlier = []
    for number in range(count):
        if earlier and chance.random() < 0.1:
            row = list(chance.choice(earlier))                  # the same course by another route
            row[0] = row[0].upper()
        else:
            day = LATEST - datetime.timedelta(days=chance.randrange(22_000))
            title = f"{chance.choice(FIRST)} {chance.choice(WHAT)} {chance.choice(WHERE)} {1 + number % 97}"
            row = [title, f"LLL-{number}", chance.choice(PROVIDERS), "P.A.C.E.", f"{chance.randrange(1, 13) / 2:.2f}",
                   f"{day.month}/{day.day}/{day.year}", chance.choice(SUBJECTS), "Dana Reyes", f"LC-{number}", "Online"]
            if chance.random() < 0.01:
                row[chance.choice((4, 5))] = "see certificate"
            if len(earlier) < 5000:
                earlier.append(row)
        yield row


def write_csv(path, count, seed):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(",".join(HEADINGS) + "\r\n")
        for row in rows(count, seed):
            out.write(",".join(f'"{cell}"' if " " in cell else cell for cell in row) + "\r\n")


def write_xlsx(path, count, seed):
    def cells(row, number):
        return f'<row r="{number}">' + "".join(
            f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for place, cell in enumerate(row)) + "</row>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        book.writestr("xl/workbook.xml", '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels",
                      f'<Relationships><Relationship Id="a" Type="{kind}" Target="worksheets/a.xml"/></Relationships>')
        with book.open("xl/worksheets/a.xml", "w") as sheet:
            sheet.write(b'<worksheet xmlns="m"><sheetData>')
            sheet.write(cells(HEADINGS, 1).encode())
            for number, row in enumerate(rows(count, seed), 2):
                sheet.write(cells(row, number).encode())
            sheet.write(b"</sheetData></worksheet>")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    (write_xlsx if options.out.endswith(".xlsx") else write_csv)(options.out, options.rows, options.seed)


if __name__ == "__main__":
    main()

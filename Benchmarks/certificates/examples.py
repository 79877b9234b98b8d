#!/usr/bin/env python3
"""Makes Examples/Certificates: papers of the demo's Dana Reyes, for trying the reading out and for its tests.

usage: examples.py FOLDER [--chromium PATH]
"""
import argparse
import datetime
import io
import json
import pathlib
import random
import shutil
import sys

from PIL import Image, ImageFilter
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import layouts  # noqa: E402
import photo  # noqa: E402
import words  # noqa: E402

# File, layout, and what is not drawn by lot.
PAPERS = (
    ("gram-stains.pdf", "platform", {"title": "Gram Stain Interpretation in Positive Blood Cultures", "provider":
     "Larkspur Laboratory Learning", "completed": "2025-03-14", "amount": "2", "shown": "2.0"}),
    ("safety-refresher.pdf", "classic", {"title": "Laboratory Safety Refresher 2025", "provider": "BenchWise Education",
     "completed": "2025-02-20", "amount": "1", "shown": "1"}),
    ("antibodies-pace.pdf", "session", {"title": "Antibody Identification: Beyond the Panel", "provider":
     "Gulf Society of Bench Scientists", "completed": "2025-10-24", "amount": "3", "shown": "3.0"}),
    ("spring-symposium.pdf", "split", {"provider": "Gulf Society of Bench Scientists", "completed": "2026-04-18"}),
    ("former-name.pdf", "registry", {"title": "Anemia Morphology", "provider": "Copperfield Clinical Courses",
     "participant": "Dana Whitlock", "completed": "2025-01-28", "amount": "1.5", "shown": "1.5"}),
    ("misspelt-name.pdf", "form", {"title": "Ethics for the Laboratory Professional", "provider": "BenchWise Education",
     "participant": "Dana Reyez", "completed": "2026-06-16", "amount": "1", "shown": "1.0"}),
    ("which-day.pdf", "receipt", {"title": "Malaria and Babesia on the Thin Film", "provider":
     "Tidewater Laboratory Institute", "completed": "2026-03-05", "amount": "1", "shown": "1"}),
    ("medical-errors.jpg", "florida", {"title": "Preventing Medical Errors in the Clinical Laboratory", "provider":
     "Larkspur Laboratory Learning", "completed": "2026-05-21", "amount": "2", "shown": "2", "licence": "TN 48213"}),
    ("lupus.jpg", "cmle", {"title": "Lupus Anticoagulant Testing", "provider": "The Hemostasis Roundtable",
     "completed": "2025-11-12", "amount": "1.5", "shown": "1.5"}),
    ("in-service.jpg", "inservice", {"title": "Point-of-Care Glucose Testing", "completed": "2026-01-15", "amount": "0.5",
     "shown": "0.5"}),
)


def cat(rng):
    """A picture of nobody's certificate: soft fur, and not a letter on it."""
    noise = Image.effect_noise((900, 700), 90).filter(ImageFilter.GaussianBlur(9)).convert("L")
    fur = Image.merge("RGB", [noise.point(lambda value, by=by: min(255, int(value * by))) for by in (1.1, 0.8, 0.5)])
    out = io.BytesIO()
    fur.save(out, "JPEG", quality=60)
    return out.getvalue()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    known = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox"])
        tab = browser.new_page(device_scale_factor=2)
        for number, (name, layout, fixed) in enumerate(PAPERS):
            rng = random.Random(f"examples/{number}")
            facts = words.facts(rng) | {"participant": "Dana Reyes"} | fixed
            facts["completed"] = datetime.date.fromisoformat(facts["completed"])
            if name == "which-day.pdf":
                layouts.spelled = lambda rng, date, forms=None: ("3/5/2026", True)
            else:
                layouts.spelled = words.spelled if layout != "florida" else (
                    lambda rng, date, forms=None: (f"{date:%B} {date.day}, {date.year}", False))
            page, truth, unclear = getattr(layouts, layout)(rng, facts)
            tab.set_content(page)
            if name.endswith(".jpg"):
                tab.set_viewport_size(tab.evaluate("({width: document.body.offsetWidth, height: document.body.offsetHeight})"))
                (chosen.folder / name).write_bytes(photo.taken(rng, tab.screenshot(), long_side=1500, quality=42, grain=0.35))
            else:
                tab.pdf(path=chosen.folder / name, prefer_css_page_size=True, print_background=True)
            known.append({"file": name, "layout": layout, "unclear-date": unclear, "truth": truth})
        browser.close()
    (chosen.folder / "no-certificate.jpg").write_bytes(cat(random.Random("cat")))
    (chosen.folder / "truth.json").write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

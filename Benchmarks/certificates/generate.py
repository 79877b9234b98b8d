#!/usr/bin/env python3
"""Makes a corpus of certificates that nobody was ever given: half of them PDFs, half photos, with the truth beside them.

usage: generate.py FOLDER [--seed N] [--pdfs N] [--photos N] [--unseen] [--chromium PATH]
"""
import argparse
import json
import pathlib
import random
import shutil
import sys

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import photo  # noqa: E402
from layouts import KNOWN, UNSEEN  # noqa: E402
from words import facts  # noqa: E402


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--pdfs", type=int, default=30)
    options.add_argument("--photos", type=int, default=30)
    options.add_argument("--unseen", action="store_true", help="with the layouts kept away from who writes the reading")
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    layouts = KNOWN + UNSEEN if chosen.unseen else KNOWN
    known = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox"])
        tab = browser.new_page(device_scale_factor=2)
        for number in range(chosen.pdfs + chosen.photos):
            rng = random.Random(f"{chosen.seed}/{number}")
            is_photo = number >= chosen.pdfs
            layout = layouts[(number - chosen.pdfs if is_photo else number) % len(layouts)]
            page, truth, unclear = layout(rng, facts(rng))
            tab.set_content(page)
            name = f"{number:02}-{layout.__name__}.{'jpg' if is_photo else 'pdf'}"
            if is_photo:
                size = tab.evaluate("({width: document.body.offsetWidth, height: document.body.offsetHeight})")
                tab.set_viewport_size(size)
                (chosen.folder / name).write_bytes(photo.taken(rng, tab.screenshot()))
            else:
                tab.pdf(path=chosen.folder / name, prefer_css_page_size=True, print_background=True)
            known.append({"file": name, "layout": layout.__name__, "unclear-date": unclear, "truth": truth})
        browser.close()
    (chosen.folder / "truth.json").write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

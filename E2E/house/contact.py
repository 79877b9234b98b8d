"""Contact sheets: many small pages on one picture, to see them side by side."""

import pathlib

from PIL import Image, ImageDraw, ImageFont

SHEET = 1560
GAP = 16
LABEL = 22
# How wide a page is drawn, and how much of a long one is shown, as a multiple of its width.
SMALL = {True: (292, 2.6), False: (498, 1.6)}


def made(pictures: list[tuple[str, pathlib.Path]], phone: bool, out: pathlib.Path) -> list[pathlib.Path]:
    """Writes as many sheets as PICTURES (label, file) need, and returns their paths."""
    width, tall = SMALL[phone]
    columns = (SHEET - GAP) // (width + GAP)
    rows_a_sheet = 2
    per_sheet = columns * rows_a_sheet
    sheets = []
    for start in range(0, len(pictures), per_sheet):
        some = pictures[start:start + per_sheet]
        small = [(label, shrunk(path, width, int(width * tall))) for label, path in some]
        rows = [small[index:index + columns] for index in range(0, len(small), columns)]
        heights = [max(image.height for _, image in row) + LABEL + GAP for row in rows]
        across = GAP + min(columns, len(small)) * (width + GAP)
        sheet = Image.new("RGB", (across, sum(heights) + GAP), "#8a8a92")
        draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
        top = GAP
        for row, height in zip(rows, heights):
            for column, (label, image) in enumerate(row):
                left = GAP + column * (width + GAP)
                draw.text((left, top), label[:width // 8], fill="white", font=font)
                sheet.paste(image, (left, top + LABEL))
            top += height
        path = out.with_name(f"{out.name}-{start // per_sheet + 1}.png")
        sheet.save(path, optimize=False, compress_level=3)
        sheets.append(path)
    return sheets


def shrunk(path: pathlib.Path, width: int, most: int) -> Image.Image:
    with Image.open(path) as image:
        scale = width / image.width
        part = image.convert("RGB").crop((0, 0, image.width, min(image.height, int(most / scale))))
        return part.resize((width, max(1, round(part.height * scale))), Image.Resampling.LANCZOS)

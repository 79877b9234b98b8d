"""Makes a rendered page look as a telephone sees it on a desk: askew, a little out of focus, unevenly lit, grainy."""
import io
import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter


def taken(rng, png, long_side=2600, quality=None, grain=1):
    sheet = Image.open(io.BytesIO(png)).convert("RGB")
    width, height = sheet.size
    margin = int(0.09 * max(width, height))
    desk = rng.choice([(120, 98, 76), (84, 88, 94), (150, 140, 126), (60, 54, 50)])
    table = Image.new("RGB", (width + 2 * margin, height + 2 * margin), desk)
    shadow = Image.new("L", table.size, 0)
    ImageDraw.Draw(shadow).rectangle((margin + 8, margin + 12, margin + width + 14, margin + height + 18), fill=130)
    table.paste((20, 16, 12), mask=shadow.filter(ImageFilter.GaussianBlur(14)))
    table.paste(sheet, (margin, margin))
    table = table.rotate(rng.uniform(-6, 6), resample=Image.Resampling.BICUBIC, fillcolor=desk)
    table = lean(rng, table, desk)
    scale = long_side / max(table.size)
    table = table.resize((round(table.width * scale), round(table.height * scale)), Image.Resampling.LANCZOS)
    table = table.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.3) * long_side / 2600))
    table = ImageChops.multiply(table, light(rng, table.size))
    noise = Image.effect_noise(table.size, rng.uniform(8, 20) * grain).convert("RGB")
    table = Image.blend(table, ImageChops.add(table, noise, 1, -128), 0.7)
    out = io.BytesIO()
    table.save(out, "JPEG", quality=quality or rng.randrange(55, 82))
    return out.getvalue()


def lean(rng, picture, desk):
    """The telephone is not held level: opposite edges come out of different length."""
    width, height = picture.size
    by = lambda: rng.uniform(0, 0.035)  # noqa: E731
    corners = [(-by() * width, -by() * height), (width + by() * width, -by() * height),
               (width + by() * width, height + by() * height), (-by() * width, height + by() * height)]
    target = [(0, 0), (width, 0), (width, height), (0, height)]
    return picture.transform((width, height), Image.Transform.PERSPECTIVE, solve(target, corners),
                             Image.Resampling.BICUBIC, fillcolor=desk)


def solve(target, source):
    """The eight numbers of the projection that takes the target's corners to the source's."""
    rows = []
    for (x, y), (u, v) in zip(target, source):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(8):
            if row != column:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column])]
    return [row[8] for row in rows]


def light(rng, size):
    """Brighter on one side, with a shadow falling over a corner."""
    small = Image.new("L", (64, 64))
    angle, strength = rng.uniform(0, 2 * math.pi), rng.uniform(0.15, 0.4)
    x0, y0, depth = rng.uniform(0, 64), rng.uniform(0, 64), rng.uniform(0, 0.25)
    for x in range(64):
        for y in range(64):
            slope = ((x - 32) * math.cos(angle) + (y - 32) * math.sin(angle)) / 45
            spot = math.exp(-((x - x0) ** 2 + (y - y0) ** 2) / 400)
            small.putpixel((x, y), max(0, min(255, int(255 * (1 - strength / 2 + slope * strength / 2 - depth * spot)))))
    return small.resize(size, Image.Resampling.BICUBIC).convert("RGB")

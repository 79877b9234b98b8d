"""Nothing scrolls sideways, and names what sticks out when it does."""

from playwright.sync_api import Page

MEASURE = """() => {
    const width = document.documentElement.clientWidth
    const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
    if (wide <= width) return null
    const scrolls = node => { for (let up = node.parentElement; up && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true
        return false }
    const out = [...document.body.querySelectorAll('*')]
        .filter(node => node.getBoundingClientRect().right > width + 1 && !scrolls(node))
        .map(node => node.tagName.toLowerCase() + (node.id ? '#' + node.id : '')
            + [...node.classList].map(name => '.' + name).join(''))
    return {wide, width, out: [...new Set(out)].slice(0, 4)}
}"""


def check(page: Page) -> list[str]:
    got = page.evaluate(MEASURE)
    if got is None:
        return []
    return [f"scrolls sideways: {got['wide']} px on a screen of {got['width']}: {', '.join(got['out'])}"]

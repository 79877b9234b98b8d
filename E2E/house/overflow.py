"""Nothing scrolls sideways, and names what sticks out when it does."""

from playwright.sync_api import Page

MEASURE = """() => {
    const width = document.documentElement.clientWidth
    const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
    if (wide <= width) return null
    // A box that scrolls holds what lies in it, but an absolute part only where the box, or one inside it, is positioned.
    const scrolls = node => {
        let free = getComputedStyle(node).position === 'absolute'
        for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
            const style = getComputedStyle(up)
            if (style.position !== 'static') free = style.position === 'absolute'
            else if (free) continue
            if (style.overflowX !== 'visible') return true
        }
        return false
    }
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

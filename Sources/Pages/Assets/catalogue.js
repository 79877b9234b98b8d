// Finds while one types and ticks. The server finds; this only asks it, and the address says what was asked.
const form = document.querySelector("form[data-find]")
let timer, asked

if (form) {
    const fields = () => [...form.elements].filter((field) => field.name)
    addEventListener("input", (event) => {
        if (event.target.form !== form) return
        clearTimeout(timer)
        timer = setTimeout(ask, event.target.type === "checkbox" || event.target.tagName === "SELECT" ? 0 : 220)
    })
    form.addEventListener("submit", (event) => {
        event.preventDefault()
        clearTimeout(timer)
        ask()
    })
    addEventListener("popstate", () => location.reload())

    // A key brings one to the search box.
    addEventListener("keydown", (event) => {
        if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.target.closest("input, select, textarea, [contenteditable]")) return
        event.preventDefault()
        form.elements.q.focus()
        form.elements.q.select()
    })

    function address() {
        const query = new URLSearchParams()
        for (const field of fields()) {
            if (field.type === "checkbox" && !field.checked) continue
            if (field.value.trim() === "" || (field.name === "order" && field.value === "best")) continue
            query.append(field.name, field.value)
        }
        const text = query.toString()
        return form.getAttribute("action") + (text ? "?" + text : "")
    }

    async function ask() {
        asked?.abort()
        asked = new AbortController()
        const target = address()
        const found = document.getElementById("found")
        const wait = setTimeout(() => found.classList.add("busy"), 250)
        try {
            const reply = await fetch(target, { signal: asked.signal })
            if (!reply.ok) return
            const page = new DOMParser().parseFromString(await reply.text(), "text/html")
            const fresh = page.getElementById("found")
            if (!fresh) return
            found.replaceChildren(...fresh.childNodes)
            freshen(page)
            document.title = page.title
            history.replaceState(null, "", target)
        } catch (fault) {
            if (fault.name !== "AbortError") location.assign(target)
        } finally {
            clearTimeout(wait)
            found.classList.remove("busy")
        }
    }

    // The counts change; what is open and what has the focus stays.
    function freshen(page) {
        const gap = page.querySelector(".gap-bar")
        if (gap) document.querySelector(".gap-bar")?.replaceChildren(...gap.childNodes)
        const opener = page.querySelector(".facet-opener")
        if (opener) document.querySelector(".facet-opener").replaceChildren(...opener.childNodes)
        const focus = document.activeElement?.id
        const kept = new Set()
        for (const facet of [...page.querySelectorAll("details.facet")]) {
            kept.add(facet.id)
            const old = document.getElementById(facet.id)
            if (old) old.querySelector("ul").replaceWith(facet.querySelector("ul"))
            else document.querySelector(".facet-order").before(facet)
        }
        for (const old of document.querySelectorAll("details.facet")) if (!kept.has(old.id)) old.remove()
        if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus()
    }
}

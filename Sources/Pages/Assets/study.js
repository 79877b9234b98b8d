// Says that a course is being studied, while its page is seen and used; keeps notes while they are written; prints.
// The server measures the time. Without this it counts from page to page, and a course ends on the day that it is in UTC.
const room = document.querySelector("[data-study]")

if (room) {
    const idle = 240000
    const course = room.dataset.course
    let used = Date.now()
    let staysInside = false

    for (const kind of ["pointerdown", "pointermove", "keydown", "scroll", "touchstart", "input"]) {
        addEventListener(kind, () => { used = Date.now() }, { passive: true, capture: true })
    }

    function sign(extra = {}) {
        const body = new URLSearchParams({ token: room.dataset.token, section: room.dataset.section ?? "", ...extra })
        return body
    }

    async function alive() {
        if (!room.dataset.section || document.hidden || Date.now() - used > idle) return
        try {
            const reply = await fetch(room.dataset.study, { method: "POST", body: sign(), headers: { Accept: "application/json" } })
            if (!reply.ok || reply.status === 204) return
            const { minutes } = await reply.json()
            if (!Number.isInteger(minutes)) return
            for (const place of document.querySelectorAll("[data-minutes]")) place.textContent = minutes
            for (const bar of document.querySelectorAll("[data-minutes-bar]")) bar.value = Math.min(minutes, bar.max)
        } catch {
            // The next one will do.
        }
    }

    setInterval(alive, 60000)
    setTimeout(alive, 15000)

    function left() { navigator.sendBeacon(room.dataset.study, sign({ left: "yes" })) }

    document.addEventListener("visibilitychange", () => {
        if (document.hidden) {
            if (!staysInside) left()
        } else {
            used = Date.now()
            alive()
        }
    })
    // Going on inside the course is not leaving it.
    addEventListener("submit", () => { staysInside = true }, { capture: true })
    addEventListener("click", (event) => {
        const link = event.target.closest?.("a[href]")
        if (link && link.pathname.startsWith(course)) staysInside = true
    }, { capture: true })
    addEventListener("pageshow", () => { staysInside = false })
}

for (const form of document.querySelectorAll("form[data-note]")) {
    const state = form.querySelector("[data-note-state]")
    const text = form.elements.note
    let kept = text.value
    let timer, sending

    text.addEventListener("input", () => {
        state.textContent = ""
        clearTimeout(timer)
        timer = setTimeout(keep, 1200)
    })
    addEventListener("pagehide", () => { if (text.value !== kept) navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form))) })

    async function keep() {
        if (sending || text.value === kept) return
        const now = text.value
        sending = true
        try {
            const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
            if (!reply.ok) throw new Error(reply.status)
            kept = now
            state.textContent = "Kept."
        } catch {
            state.textContent = "Not kept yet; press the button."
        } finally {
            sending = false
            if (text.value !== now) timer = setTimeout(keep, 1200)
        }
    }
}

// The day where the learner is, as their clock has it when the form is sent.
for (const field of document.querySelectorAll("[data-local-day]")) {
    field.form.addEventListener("submit", () => {
        const now = new Date()
        field.value = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
    })
}

for (const place of document.querySelectorAll("[data-print]")) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "button quiet small"
    button.textContent = "Print"
    button.addEventListener("click", () => print())
    place.append(button)
}

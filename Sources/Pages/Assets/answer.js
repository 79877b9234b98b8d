// Says what an entry counts while it is being written. The server counts; this only asks it.
for (const form of document.querySelectorAll("form[data-answer]")) {
    const rest = form.querySelector("[data-share-rest]")
    let timer, asked

    form.addEventListener("input", (event) => {
        if (event.target.type === "file") return
        sayRest()
        clearTimeout(timer)
        timer = setTimeout(ask, 350)
    })
    sayRest()

    async function ask() {
        if (!form.elements.completed.value || !form.elements.amount.value) return
        asked?.abort()
        asked = new AbortController()
        const body = new URLSearchParams()
        for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value)
        const panel = document.getElementById("answer")
        const wait = setTimeout(() => panel.classList.add("busy"), 200)
        try {
            const reply = await fetch(form.dataset.answer, { method: "POST", body, signal: asked.signal })
            if (!reply.ok) return
            const page = new DOMParser().parseFromString(await reply.text(), "text/html")
            const fresh = page.getElementById("answer")
            // The panel itself stays, so that what is new in it is read out.
            if (fresh) panel.replaceChildren(...fresh.childNodes)
        } catch (fault) {
            if (fault.name !== "AbortError") panel.classList.remove("busy")
        } finally {
            clearTimeout(wait)
            panel.classList.remove("busy")
        }
    }

    // In thousandths, as the server counts.
    function thousandths(text) {
        const match = /^\s*(\d{1,7})(?:[.,](\d{1,3}))?\s*$/.exec(text)
        return match ? Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0")) : null
    }

    function sayRest() {
        if (!rest) return
        const whole = thousandths(form.elements.amount.value)
        const ticked = [...form.querySelectorAll("[name=topics]:checked")].map((box) => `share-${box.value}`)
        const typed = ticked.map((name) => form.elements[name]?.value ?? "")
        const parts = typed.filter((text) => text.trim() !== "")
        const sum = parts.reduce((total, text) => total + (thousandths(text) ?? 0), 0)
        if (whole === null || parts.length === 0) return void (rest.textContent = "")
        // What is left over is general only when every topic that was ticked has its part.
        if (parts.length < typed.length && sum <= whole) {
            return void (rest.textContent = `${(whole - sum) / 1000} to share among the others.`)
        }
        const left = whole - sum
        rest.textContent = left === 0 ? "The parts come to the whole amount."
            : left > 0 ? `${left / 1000} left over: it counts as general.`
            : `${-left / 1000} more than the whole amount.`
    }
}

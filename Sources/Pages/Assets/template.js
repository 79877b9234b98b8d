// Shows how a certificate looks while it is designed. The server draws; this only asks it.
for (const form of document.querySelectorAll("form[data-preview]")) {
    const picture = document.getElementById("design")
    const state = document.querySelector("[data-state]")
    const { accent, "accent-typed": typed } = form.elements
    let timer, asked, shown

    form.addEventListener("input", (event) => {
        if (event.target === accent) typed.value = accent.value
        if (event.target === typed) {
            const found = /^\s*#?([0-9a-f]{6})\s*$/i.exec(typed.value)
            if (found) accent.value = "#" + found[1].toLowerCase()
        }
        clearTimeout(timer)
        timer = setTimeout(ask, 350)
    })
    if (form.hasAttribute("data-typed")) ask()

    async function ask() {
        asked?.abort()
        asked = new AbortController()
        const wait = setTimeout(() => picture.classList.add("busy"), 250)
        try {
            const reply = await fetch(form.dataset.preview, {
                method: "POST", body: new FormData(form), headers: { Accept: "image/png" }, signal: asked.signal,
            })
            const isPicture = reply.headers.get("Content-Type") === "image/png"
            if (!reply.ok || !isPicture) {
                state.textContent = reply.ok
                    ? await reply.text() : "It cannot be drawn just now. Try again in a moment."
                return
            }
            const address = URL.createObjectURL(await reply.blob())
            picture.src = address
            await picture.decode()
            if (shown) URL.revokeObjectURL(shown)
            shown = address
            state.textContent = "A made-up certificate, as you have it now. Not saved yet."
        } catch (fault) {
            if (fault.name !== "AbortError") state.textContent = "It cannot be drawn just now. Try again in a moment."
        } finally {
            clearTimeout(wait)
            picture.classList.remove("busy")
        }
    }
}

// Comfort on every page; all of it works without.

// A form is sent once: a second press while it is on its way does nothing.
addEventListener("submit", (event) => {
    const form = event.target
    if (form.method !== "post") return
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = "yes"
    setTimeout(() => delete form.dataset.sent, 8000)
})

// Coming back to a page shows its forms as they were, ready to be sent again.
addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent
})

// Filters apply as soon as they are chosen.
for (const form of document.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", (event) => {
        if (event.target.matches("select")) form.requestSubmit()
    })
    form.addEventListener("formdata", ({ formData }) => {
        for (const [name, value] of [...formData]) if (value === "") formData.delete(name)
    })
}

// A link of the error summary leads into its field, also where that is folded away.
document.getElementById("faults")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']")
    const field = link && document.getElementById(link.hash.slice(1))
    if (!field) return
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
    event.preventDefault()
    field.scrollIntoView({ block: "center" })
    field.focus({ preventScroll: true })
})

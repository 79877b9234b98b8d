// Narrows a list while one types; without it the server does.
for (const form of document.querySelectorAll("form[data-narrow]")) {
    const input = form.querySelector("input[type=search]")
    const list = document.getElementById(form.dataset.narrow)
    const none = document.getElementById(`${form.dataset.narrow}-none`)
    if (!input || !list) continue
    input.addEventListener("input", () => {
        const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean)
        let found = 0
        for (const group of list.querySelectorAll("[data-group]")) {
            let here = 0
            for (const item of group.querySelectorAll("[data-words]")) {
                item.hidden = !wanted.every((word) => item.dataset.words.includes(word))
                if (!item.hidden) here += 1
            }
            group.hidden = here === 0
            found += here
        }
        if (none) none.hidden = found > 0
    })
}

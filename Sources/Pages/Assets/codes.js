// Copies and prints recovery codes; copies a token.
for (const row of document.querySelectorAll("[data-codes]")) {
    const codes = [...document.querySelectorAll(`#${row.dataset.codes} code`)].map((code) => code.textContent).join("\n")
    row.append(
        button("Copy", async (made) => {
            await navigator.clipboard.writeText(codes)
            made.textContent = "Copied"
        }))
    if (row.dataset.print !== "no") row.append(button("Print", () => print()))
}

function button(words, press) {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "button quiet"
    made.textContent = words
    made.addEventListener("click", () => press(made))
    return made
}

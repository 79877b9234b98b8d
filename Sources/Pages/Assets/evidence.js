// Files may be dropped, and are shown before they are sent.
const largest = 20 * 1024 * 1024

for (const section of document.querySelectorAll("[data-evidence]")) {
    const drop = section.querySelector("[data-drop]")
    const list = section.querySelector("[data-previews]")
    const inputs = [...section.querySelectorAll("input[type=file]")]
    const main = inputs[0]

    drop.addEventListener("dragover", (event) => {
        event.preventDefault()
        drop.classList.add("over")
    })
    drop.addEventListener("dragleave", () => drop.classList.remove("over"))
    drop.addEventListener("drop", (event) => {
        event.preventDefault()
        drop.classList.remove("over")
        const files = new DataTransfer()
        for (const file of [...main.files, ...event.dataTransfer.files]) files.items.add(file)
        main.files = files.files
        show()
    })
    for (const input of inputs) input.addEventListener("change", show)

    function show() {
        for (const picture of list.querySelectorAll("img")) URL.revokeObjectURL(picture.src)
        list.replaceChildren(...inputs.flatMap((input) => [...input.files].map((file) => line(input, file))))
    }

    function line(input, file) {
        const item = document.createElement("li")
        const words = document.createElement("span")
        words.className = "paper-words"
        const name = document.createElement("strong")
        name.textContent = file.name
        const size = document.createElement("span")
        size.className = "small soft"
        const isLarge = file.size > largest
        size.textContent = isLarge ? `${megabytes(file.size)}: more than 20 MB, choose a smaller one` : megabytes(file.size)
        if (isLarge) size.className = "small fault"
        words.append(name, size)
        item.append(glance(file), words, remover(input, file))
        return item
    }

    function glance(file) {
        if (file.type.startsWith("image/") && !file.type.includes("hei")) {
            const picture = document.createElement("img")
            picture.src = URL.createObjectURL(file)
            picture.alt = ""
            return picture
        }
        const paper = document.createElement("span")
        paper.className = "paper"
        paper.textContent = file.name.split(".").pop().slice(0, 4).toUpperCase()
        return paper
    }

    function remover(input, file) {
        const button = document.createElement("button")
        button.type = "button"
        button.className = "plain"
        button.textContent = "Leave out"
        button.setAttribute("aria-label", `Leave out ${file.name}`)
        button.addEventListener("click", () => {
            const others = new DataTransfer()
            for (const other of input.files) if (other !== file) others.items.add(other)
            input.files = others.files
            show()
            input.focus()
        })
        return button
    }
}

function megabytes(size) {
    return size < 1e6 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1e6).toFixed(1)} MB`
}

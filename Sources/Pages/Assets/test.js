// A test paper with a pointer and with the keyboard: items are moved, pictures pressed, answers kept while one goes on.
// Everything ends up in the fields that are there without it.
const svg = "http://www.w3.org/2000/svg"

for (const list of document.querySelectorAll("[data-order]")) {
    const said = document.createElement("p")
    said.className = "unseen"
    said.setAttribute("role", "status")
    list.after(said)
    const items = () => [...list.children]
    const words = (item) => item.querySelector("label").textContent.trim()

    function number() {
        items().forEach((item, place, all) => {
            item.querySelector("input").value = place + 1
            const [up, down] = item.querySelectorAll("button")
            up.setAttribute("aria-disabled", place === 0)
            down.setAttribute("aria-disabled", place === all.length - 1)
        })
    }

    function move(item, by) {
        const place = items().indexOf(item) + by
        if (place < 0 || place >= items().length) return
        if (by < 0) list.insertBefore(item, items()[place])
        else list.insertBefore(items()[place], item)
        number()
        said.textContent = `${words(item)}: now ${place + 1} of ${items().length}`
        list.dispatchEvent(new Event("change", { bubbles: true }))
    }

    for (const item of items()) {
        const moves = document.createElement("span")
        moves.className = "moves"
        for (const [sign, by, name] of [["↑", -1, "up"], ["↓", 1, "down"]]) {
            const button = document.createElement("button")
            button.type = "button"
            button.textContent = sign
            button.setAttribute("aria-label", `Move ${words(item)} ${name}`)
            button.addEventListener("click", () => { move(item, by); button.focus() })
            moves.append(button)
        }
        item.append(moves)
    }
}

// Where the picture was pressed, in its own pixels.
function place(drawing, event) {
    const box = drawing.getBoundingClientRect()
    const { width, height } = drawing.viewBox.baseVal
    const within = (share, most) => Math.min(most, Math.max(0, Math.round(share * most)))
    return [within((event.clientX - box.left) / box.width, width), within((event.clientY - box.top) / box.height, height)]
}

for (const frame of document.querySelectorAll("[data-point]")) {
    const drawing = frame.querySelector("svg")
    const form = drawing.closest("form")
    const [left, above] = ["x", "y"].map((axis) => form.elements[`${frame.dataset.point}.${axis}`])
    const { width, height } = drawing.viewBox.baseVal
    frame.dataset.ready = "yes"
    for (const hint of frame.parentElement.querySelectorAll("[data-only-with-script]")) hint.hidden = false
    drawing.setAttribute("tabindex", "0")
    drawing.setAttribute("role", "application")
    drawing.setAttribute("aria-roledescription", "picture to point at")

    function draw() {
        const [x, y] = [Number(left.value), Number(above.value)]
        let mark = drawing.querySelector("[data-mark]")
        if (left.value.trim() === "" || above.value.trim() === "" || Number.isNaN(x) || Number.isNaN(y)) return mark?.remove()
        if (!mark) {
            mark = document.createElementNS(svg, "g")
            mark.setAttribute("class", "point-mark")
            mark.dataset.mark = ""
            const size = Math.floor(Math.max(width, height) / 36)
            for (const [radius, look] of [[size, ""], [Math.max(2, Math.floor(size / 5)), "point-dot"]]) {
                const circle = document.createElementNS(svg, "circle")
                circle.setAttribute("r", radius)
                circle.setAttribute("class", look)
                mark.append(circle)
            }
            drawing.append(mark)
        }
        for (const circle of mark.children) {
            circle.setAttribute("cx", x)
            circle.setAttribute("cy", y)
        }
    }

    function put(x, y) {
        left.value = Math.min(width, Math.max(0, x))
        above.value = Math.min(height, Math.max(0, y))
        draw()
        left.dispatchEvent(new Event("input", { bubbles: true }))
    }

    drawing.addEventListener("click", (event) => put(...place(drawing, event)))
    drawing.addEventListener("keydown", (event) => {
        const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
        if (!steps || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        const far = event.shiftKey ? 1 : Math.max(1, Math.round(width / 80))
        const from = left.value === "" ? [Math.round(width / 2), Math.round(height / 2)] : [Number(left.value), Number(above.value)]
        put(from[0] + steps[0] * far, from[1] + steps[1] * far)
    })
    for (const field of [left, above]) field.addEventListener("input", draw)
}

for (const frame of document.querySelectorAll("[data-spots]")) {
    const form = frame.closest("form")
    const boxes = () => [...form.querySelectorAll(`input[name="${frame.dataset.spots}"]`)]
    frame.dataset.ready = "yes"
    function draw() {
        for (const spot of frame.querySelectorAll("[data-spot]")) {
            spot.classList.toggle("chosen", boxes().some((box) => box.checked && box.value === spot.dataset.spot))
        }
    }
    for (const spot of frame.querySelectorAll("[data-spot]")) {
        spot.addEventListener("click", () => {
            const box = boxes().find((one) => one.value === spot.dataset.spot)
            box.checked = true
            box.dispatchEvent(new Event("change", { bubbles: true }))
        })
    }
    form.addEventListener("change", draw)
}

// What was answered is kept a moment after it was changed, so that a lost page loses nothing.
const paper = document.querySelector("form[data-paper]")
if (paper) {
    const state = paper.querySelector("[data-paper-state]")
    let timer, sending, isHandedIn

    const later = () => {
        state.textContent = ""
        clearTimeout(timer)
        timer = setTimeout(keep, 1500)
    }
    paper.addEventListener("input", later)
    paper.addEventListener("change", later)
    paper.addEventListener("submit", () => {
        isHandedIn = true
        clearTimeout(timer)
        sending?.abort()
    })
    addEventListener("pageshow", () => { isHandedIn = false })

    async function keep() {
        if (isHandedIn || sending) return
        sending = new AbortController()
        try {
            const body = new URLSearchParams(new FormData(paper))
            body.set("do", "save")
            const reply = await fetch(paper.action, { method: "POST", body, signal: sending.signal, redirect: "manual" })
            // With 422, what can be read was kept; what cannot is said when it is handed in.
            const isKept = reply.ok || reply.type === "opaqueredirect" || reply.status === 422
            state.textContent = isKept ? "Kept." : ""
        } catch {
            if (!isHandedIn) state.textContent = "Not kept yet; press “Save and go on later”."
        } finally {
            sending = null
        }
    }
}

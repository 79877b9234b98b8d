// While papers are being read the list is looked at again, until none waits.
const list = () => document.getElementById("readings")
async function look() {
    if (!list()?.hasAttribute("data-waiting")) return
    try {
        const reply = await fetch(location.pathname, { headers: { accept: "text/html" } })
        if (reply.ok) {
            const page = new DOMParser().parseFromString(await reply.text(), "text/html")
            const fresh = page.getElementById("readings")
            if (fresh && !list().contains(document.activeElement)) list().replaceWith(fresh)
        }
    } catch {
        // The next look comes all the same.
    }
    setTimeout(look, 1500)
}
setTimeout(look, 1000)

// Where one writes is where one looks: the place on the paper that a field was read from stands out.
const form = document.querySelector(".reading-form")
form?.addEventListener("focusin", (event) => {
    const name = event.target.name?.startsWith("share-") ? "topics" : event.target.name
    for (const mark of document.querySelectorAll(".mark")) {
        mark.classList.toggle("now", mark.dataset.field === name || (name === "unit" && mark.dataset.field === "amount"))
    }
})

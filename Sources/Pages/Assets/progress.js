// Looks again how far a long work has come, and goes on when it is done.
for (const panel of document.querySelectorAll("[data-progress]")) {
    const bar = panel.querySelector("progress")
    const percent = panel.querySelector("[data-percent]")
    const entries = panel.querySelector("[data-entries]")

    async function look() {
        try {
            const reply = await fetch(panel.dataset.progress, { headers: { Accept: "application/json" } })
            if (!reply.ok) return again(5000)
            const now = await reply.json()
            if (!now.working) return location.reload()
            bar.value = now.percent
            percent.textContent = `${now.percent} %`
            if (now.entries > 0) entries.textContent = now.entries === 1 ? "1 entry" : `${now.entries} entries`
            again(1000)
        } catch {
            again(5000)
        }
    }

    function again(wait) { setTimeout(look, wait) }
    again(1000)
}

// Shows and hides a password; pasting is never in the way.
for (const frame of document.querySelectorAll("[data-password]")) {
    const input = frame.querySelector("input")
    const button = document.createElement("button")
    button.type = "button"
    const say = () => {
        const isHidden = input.type === "password"
        button.textContent = isHidden ? "Show" : "Hide"
        button.setAttribute("aria-label", isHidden ? "Show password" : "Hide password")
    }
    button.addEventListener("click", () => {
        input.type = input.type === "password" ? "text" : "password"
        say()
    })
    input.form?.addEventListener("submit", () => { input.type = "password" })
    say()
    frame.append(button)
}

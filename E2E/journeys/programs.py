"""People's own programs are told what changes."""

import base64
import hmac
import json

from house import forms, people, receiver, steps
from house.journey import House, journey


@journey("a program is told when the standing changes, signed with the secret that was shown once")
def webhook(house: House) -> None:
    with receiver.listening() as program, house.page(people.TECHNICIAN) as page:
        page.goto("/account/webhooks")
        form = forms.form_with(page, "address")
        forms.fill(form, "address", program.address)
        forms.press(form)
        secret = base64.b64decode(page.locator("#secret code").inner_text().removeprefix("whsec_"))
        page.get_by_role("link", name="I have kept it").click()
        page.get_by_role("button", name="Send a test").click()
        headers, body = program.next()
        assert json.loads(body)["type"] == "ping", body

        steps.save(steps.entry_form(page, steps.unique("Told to a program"), amount="1", ago=2))
        headers, body = program.next()
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        wanted = "v1," + base64.b64encode(hmac.digest(secret, signed, "sha256")).decode()
        assert headers["webhook-signature"] == wanted, "the signature is not made with the secret"
        message = json.loads(body)
        assert message["type"] == "standing.changed", message
        for change in message["data"]["credentials"]:
            assert change["before"] != change["after"], change

        page.goto("/account/webhooks")
        page.locator("main").get_by_role("link", name=program.address).click()
        page.get_by_role("button", name="Remove").click()
        assert "None yet" in steps.words(page), steps.words(page)

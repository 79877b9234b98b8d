"""What was confirmed is kept."""

from house import people, steps
from house.journey import House, journey

from .entries import record


@journey("a power cut loses nothing that was said to be saved", last=True)
def power_cut(house: House) -> None:
    title = steps.unique("Before the power cut")
    entry = record(house.visitor(people.TECHNICIAN), title).pop()
    house.server.kill()
    house.server.start()
    answer = house.visitor(people.TECHNICIAN).get(entry)
    is_there = answer.status == 200 and title in answer.page.text
    assert is_there, f"{entry} after the cut: {answer.status} at {answer.path}"

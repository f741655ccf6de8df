"""My forms: all papers about the own work in one place, also those that others write."""

from attestation.steps import Mark
from sandbox import Person
from tests.story.conftest import School
from tests.story.test_forms import file_after, filled, one


async def test_it_lists_every_form_and_opens_also_what_others_wrote(
    school: School, teacher: Person, deputy: Person
) -> None:
    await filled(school, deputy, await one(school, teacher, 14), ["Апталық сабақ", "", "", ""])
    await deputy.press(deputy.last, "Confirm")
    listed = await teacher.tap(await teacher.ask("/my"), "My forms")
    states = [line.rpartition(" — ")[2] for line in listed.text.splitlines()[3:]]
    assert states == [*["not written yet ▫️"] * 3, "written on 1 October ✅", "not written yet ▫️"]
    assert listed.labels == [*(f"Form {row}" for row in (4, 12, 13, 14, 16)), "Back"]
    shown = await teacher.tap(listed, "Form 14")
    assert "Апталық сабақ" in shown.text
    assert shown.labels == ["Page: Қазақша", "Page: Русский", "Back"], "others write it"
    name, _ = await file_after(teacher, shown, "Русский")
    assert name.endswith(".docx")


async def test_back_leads_to_the_list_also_from_a_form_that_was_begun(school: School, teacher: Person) -> None:
    listed = await teacher.tap(await teacher.ask("/my"), "My forms")
    text = listed.text
    question = await teacher.tap(await teacher.tap(listed, "Form 13"), "Fill in")
    step = await teacher.tap(question, "Cancel")
    assert step.text.startswith("13. ")
    assert (await teacher.tap(step, "Back")).text == text


async def test_what_was_written_there_closes_its_step(school: School, teacher: Person) -> None:
    listed = await teacher.tap(await teacher.ask("/my"), "My forms")
    card = await teacher.tap(await teacher.tap(listed, "Form 12"), "Fill in")
    card = await teacher.ask("Портфолио талаптары")
    for _ in range(3):
        card = await teacher.tap(card, "Next")
    shown = await teacher.tap(card, "Confirm")
    assert "Портфолио талаптары" in shown.text
    (step,) = await school.steps_of(teacher, 12)
    assert step.completion
    assert step.completion.mark is Mark.CONFIRMED
    assert "12. talk on the requirements — written on 1 October ✅" in (await teacher.tap(shown, "Back")).text

"""Whatever the deputy director sends: one clear sentence in her language, the chat goes on, the school's plan stays."""

import pytest

from attestation.roles import Role
from locales import texts
from sandbox import Message, Person
from services.plan_rows import PlanRows, plan_rows
from tests.documents.bad_files import bad_files, one_plan, two_plans
from tests.story.conftest import School

PATIENCE = 120  # seconds: a file is read in a process of its own, on a machine that may be busy
DO = {
    "kk": ("жіберіңіз", "таңдаңыз", "алайын?"),
    "ru": ("отправьте", "выберите", "Какой взять?"),
    "en": ("send", "choose", "Which one?"),
}


async def told(person: Person, waiting: str) -> Message:
    """The last word about a file that was sent; `waiting` is the word before it."""
    return await person.wait_for(lambda message: message.text != waiting, timeout=PATIENCE)


async def plan_in_force(school: School, person: Person) -> PlanRows:
    return await plan_rows(school.app.db, await school.actor(person), school.world.clock.now())


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
async def test_a_bad_file_is_answered_in_one_sentence_and_harms_nothing(
    school: School, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")  # no LibreOffice, whatever this machine has
    await school.load_built_in_plan()
    person = await school.member("Тілді Орынбасар", Role.DEPUTY_DIRECTOR, locale)
    colleague = await school.member("Айгүл Сынақова", locale=locale)
    say, before = texts(locale), await plan_in_force(school, person)
    waiting = say.label("plan-reading")
    for bad in bad_files():
        await person.send_document(bad.name, bad.content)
        assert (await colleague.ask("/help", timeout=PATIENCE)).text  # meanwhile
        answer = await told(person, waiting)
        assert answer.text.startswith(say.label(bad.key, **bad.params)), bad.name
        assert not [label for label in answer.labels if say.label("button-confirm") in label], bad.name
        assert await plan_in_force(school, person) == before
    await person.send_document("both.txt", two_plans())
    asked = await told(person, waiting)
    assert asked.text.startswith(say.label("plan-two-tables", count=2, plans="")[:10])
    assert asked.labels[:2] == ["1", "2"]
    await person.send_document("plan.pdf", one_plan())  # the name lies, but the plan is there
    card = await told(person, waiting)
    assert [label for label in card.labels if say.label("button-confirm") in label]
    assert await plan_in_force(school, person) == before


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_every_refusal_says_what_to_do(locale: str) -> None:
    say = texts(locale)
    keys = {bad.key: bad.params for bad in bad_files()} | {
        "plan-two-tables": {"count": 2, "plans": ""},
        "plan-no-such-plan": {"count": 2},
        "plan-damaged": {},
        "plan-scan": {},
        "plan-too-slow": {"seconds": 10},
        "plan-too-heavy": {},
        "plan-too-large": {"rows": 900, "most": 300},
    }
    for key, params in keys.items():
        words = say.label(key, **params)
        assert any(verb.lower() in words.lower() for verb in DO[locale]), words
        assert len(words) <= 200, key

"""Pictures: every cell has the colour and the mark of the truth, names can be read, drawing is quick."""

import io
import time

import pytest
from PIL import Image

from attestation.grid import PRESSING, Grid, bars, grid, pressing
from attestation.part import standing
from attestation.plan import Scope
from attestation.status import Counts
from attestation.steps import State, Year
from documents.drawing import DARK, LIGHT, MARKS, Palette, fitted, fitted_name, font, label
from documents.heat_map import PAGE, heat_map, pages
from documents.timeline import timeline
from locales import LOCALES, texts
from tests.schools import TODAY, MadeUp, made_up

SIZES = (0, 1, 30, 100, 300)
TOP, LEFT, CELL, LINE = 118, 430, 44, 46  # pixels, as a phone measures them


@pytest.fixture(scope="module", params=SIZES)
def school(request: pytest.FixtureRequest) -> MadeUp:
    return made_up(request.param)


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def added(counts: list[Counts]) -> dict[State, int]:
    return {state: sum(getattr(one, state.value) for one in counts) for state in State}


def test_cells_and_bars_hold_every_step_once(school: MadeUp) -> None:
    truth = {state: school.truth.year[state] for state in State}
    chart, rows = grid(school.found.year, school.found.today), bars(school.found.year, school.found.today)
    assert added([counts for line in chart.lines for counts in line.cells]) == truth
    assert added([bar.counts for row in rows for bar in row.bars]) == truth
    for row in rows:
        assert added([bar.counts for bar in row.bars]) == {
            state: school.truth.rows[row.number][state] for state in State
        }
    for line in chart.lines:
        if line.person_id is not None:
            of_person = school.truth.people[line.person_id]
            assert added(list(line.cells)) == {state: of_person[state] for state in State}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_each_cell_of_each_page_has_the_colour_of_what_presses(school: MadeUp, palette: Palette) -> None:
    chart = grid(school.found.year, school.found.today)
    people = [line for line in chart.lines if line.person_id is not None]
    assert pages(school.found) == max(1, -(-len(people) // PAGE))
    for page in {0, pages(school.found) - 1}:
        image = opened(heat_map(school.found, texts("kk"), page, palette))
        shown = [*(line for line in chart.lines if line.person_id is None), *people[page * PAGE : (page + 1) * PAGE]]
        for place, line in enumerate(shown):
            for column, counts in enumerate(line.cells):
                state = pressing(counts)
                colour = palette.states[state][0] if state else palette.paper
                pixel = image.getpixel((LEFT + column * CELL + 6, TOP + (place + 1) * LINE + 5))
                assert pixel == rgb(colour), (line.name, chart.numbers[column])


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


@pytest.mark.parametrize("draw", [heat_map, timeline])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_picture_is_one_that_telegram_takes(school: MadeUp, locale: str, draw: object) -> None:
    assert callable(draw)
    image = opened(draw(school.found, texts(locale), 99, DARK))
    assert 900 <= image.width <= 1290, "a phone shows it without shrinking the names"
    assert image.width + image.height <= 10_000
    assert max(image.size) / min(image.size) <= 20


def test_what_presses_most_is_what_somebody_has_to_do() -> None:
    assert set(PRESSING) == set(State)
    assert pressing(Counts()) is None
    assert pressing(Counts(done=9, overdue=1)) is State.OVERDUE
    assert pressing(Counts(done=1, open=1, in_review=1)) is State.IN_REVIEW
    assert pressing(Counts(done=1, waived=1)) is State.DONE


def test_a_mark_says_without_colour_what_the_cell_says() -> None:
    assert len(set(MARKS.values())) == len(State)
    said = [
        Counts(done=1),
        Counts(open=1),
        Counts(done=2, open=3),
        Counts(overdue=2, done=1),
        Counts(waived=1),
        Counts(),
    ]
    assert [label(one) for one in said] == ["✓", "○", "2/5", "!2", "–", ""]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out_from_their_colours_and_colours_from_each_other(palette: Palette) -> None:
    for state, (fill, ink) in palette.states.items():
        assert contrast(fill, ink) >= (3 if state is State.WAIVED else 4.5), state
    urgent = [lightness(palette.states[state][0]) for state in (State.OVERDUE, State.IN_REVIEW, State.NEEDS_DATE)]
    assert all(abs(one - other) > 0.1 for one in urgent for other in urgent if one != other)


def lightness(colour: str) -> float:
    linear = [(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in (v / 255 for v in rgb(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((lightness(one), lightness(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("bold", [False, True])
def test_the_font_has_every_letter_and_mark(bold: bool) -> None:
    face = font(40, bold)
    nothing = bytes(face.getmask("\uffff"))
    for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№«»–…" + "".join(MARKS.values()):
        assert bytes(face.getmask(letter)) not in (nothing, b""), letter


@pytest.mark.parametrize(
    "name", ["Ай", "Сынақбаева Айгүл Мысалқызы", "Ә" * 80, "Ұ " * 39 + "Ұз", "Бір-Екі Үш Төрт Бес Алты"]
)
def test_a_name_never_runs_into_the_cells(name: str) -> None:
    face = font(26)
    short = fitted_name(name, face, 354)
    assert face.getlength(short) <= 354
    assert short.startswith(name.split()[0][:10])


def test_what_fits_stays_whole() -> None:
    assert fitted("Айгүл", font(26), 354) == "Айгүл"
    assert fitted_name("Сынақ Айгүл", font(26), 354) == "Сынақ Айгүл"
    assert fitted_name("Сынақбаева Айгүл Мысалқызы", font(26), 354) == "Сынақбаева А. М."


def test_a_plan_without_rows_is_drawn_too() -> None:
    bare = standing(Year((), (), {}, {}), TODAY)
    assert grid(bare.year, bare.today) == Grid((), ())
    assert opened(heat_map(bare, texts("ru"))).height < 400
    assert opened(timeline(bare, texts("ru"))).height < 400


def test_a_heat_map_of_a_hundred_teachers_takes_less_than_a_fifth_of_a_second() -> None:
    found = made_up(100).found
    heat_map(found, texts("kk"))  # fonts are read once
    spent = []
    for _ in range(3):
        begun = time.thread_time()
        heat_map(found, texts("kk"), 1)
        spent.append(time.thread_time() - begun)
    assert min(spent) < 0.2


def test_the_generator_has_rows_of_the_school_and_of_teachers() -> None:
    scopes = {occurrence.item.scope for occurrence in made_up(1).found.year.occurrences}
    assert scopes == set(Scope)

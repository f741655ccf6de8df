"""Plans whose meaning is known: written ones (tests/data/plans) and random ones, for measuring how plans are read."""

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.plan_files import Page

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "plans"


@dataclass(frozen=True, slots=True)
class Row:
    """A row and what it means; `kind` "any": whatever is read must be doubted. `windows` only where days are named."""

    title: str
    time: str
    who: str
    evidence: str
    kind: str
    months: tuple[int, ...]
    windows: tuple[tuple[date, date], ...]
    doubtful: bool
    roles: tuple[str, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A plan as the school wrote it."""

    name: str
    locale: str
    school_year: int
    title: str
    goal: str
    objectives: tuple[str, ...]
    rows: tuple[Row, ...]
    by_month: bool = False

    @property
    def above(self) -> list[str]:
        """The lines over the table: stamp, title, goal and objectives."""
        kk = self.locale == "kk"
        stamp = ["«Бекітемін»", "Мектеп директоры ____________"] if kk else ["УТВЕРЖДАЮ", "Директор школы ___________"]
        goal = [f"{'Мақсаты' if kk else 'Цель'}: {self.goal}"] if self.goal else []
        tasks = [f"{place}. {words}" for place, words in enumerate(self.objectives, 1)]
        return [*stamp, "", self.title, "", *goal, *([f"{'Міндеттері' if kk else 'Задачи'}:", *tasks] if tasks else [])]

    @property
    def below(self) -> list[str]:
        """The signature under the table."""
        return ["Орындаған: ДОІЖО ________"] if self.locale == "kk" else ["Исполнитель: зам. директора ________"]

    def page(self) -> Page:
        """The plan in the usual five columns, with its section and month headings."""
        rows: list[list[str]] = [list(_HEADERS[self.locale][0])]
        heading = ""
        for number, row in enumerate(self.rows, 1):
            above = row.time if self.by_month else row.section
            if above and above != heading:
                rows.append([above])
                heading = above
            rows.append([str(number), row.title, "" if self.by_month else row.time, row.who, row.evidence])
        return Page(self.above, rows, self.below)


_HEADERS = {
    "kk": (
        ("№", "Іс-шаралар", "Мерзімі", "Жауаптылар", "Аяқталу нысаны"),
        ("Р/с", "Атқарылатын жұмыстың мазмұны", "Орындалу уақыты", "Жауапты тұлғалар", "Күтілетін нәтиже"),
        ("№ р/с", "Шаралар", "Күні", "Кім орындайды, жауапты", "Қорытынды құжат"),
    ),
    "ru": (
        ("№", "Мероприятия", "Сроки", "Ответственные", "Форма завершения"),
        ("№ п/п", "Содержание работы", "Срок исполнения", "Исполнители", "Выход"),
        ("п/п", "Наименование мероприятия", "Дата проведения", "Ответственный", "Результат"),
    ),
}


def written() -> Iterator[Known]:
    """The plans of tests/data/plans."""
    for file in sorted(FOLDER.glob("*.toml")):
        plan = tomllib.loads(file.read_text("utf-8"))
        yield Known(
            file.stem, plan["locale"], plan["school_year"], plan["title"], plan["goal"], tuple(plan["objectives"]),
            tuple(_row(*row) for row in plan["rows"]), plan.get("by_month", False),
        )  # fmt: skip


def _row(title: str, time: str, who: str, evidence: str, meant: str, roles: str, section: str = "") -> Row:
    kind, *rest = meant.split()
    windows = tuple(tuple(map(date.fromisoformat, word.split(".."))) for word in rest if ".." in word)
    months = tuple(int(number) for word in rest if word[0].isdigit() and ".." not in word for number in word.split(","))
    pairs = tuple((first, last) for first, last in windows)
    return Row(title, time, who, evidence, kind, months, pairs, "doubt" in rest, tuple(roles.split()), section)


def random_plan(chance: random.Random, number: int) -> tuple[Known, Page]:
    """A plan of rows drawn from the written ones of one language, in a layout of its own; some lack their time."""
    source = list(written())
    locale = chance.choice(["kk", "ru"])
    pool = [row for plan in source if plan.locale == locale for row in plan.rows if not row.windows]
    forgetful = chance.random() < 0.3
    rows = tuple(
        replace(row, section="", time="", kind="unknown", months=(), doubtful=True)
        if forgetful and chance.random() < 0.15
        else replace(row, section="")
        for row in chance.sample(pool, chance.randint(5, 30))
    )
    year = chance.randint(2020, 2030)
    word = "оқу жылына арналған аттестаттау жоспары" if locale == "kk" else "учебный год. План аттестации педагогов"
    plan = Known(f"random {number}", locale, year, f"{year}-{year + 1} {word}", "", (), rows)
    return plan, _layout(plan, chance)


def _layout(plan: Known, chance: random.Random) -> Page:
    """Columns in another order, with an extra one or without a header; rows out of order; the header repeated."""
    order = [0, 1, 2, 3, 4]
    if chance.random() < 0.4:
        order = [0, *chance.sample([1, 2, 3, 4], 4)]
    head = chance.choice(_HEADERS[plan.locale])
    cells = [[str(n), row.title, row.time, row.who, row.evidence] for n, row in enumerate(plan.rows, 1)]
    if chance.random() < 0.2:
        cut = chance.randrange(len(cells))
        cells = cells[cut:] + cells[:cut]
    rows = [[line[place] for place in order] for line in cells]
    header = [head[place] for place in order]
    if chance.random() < 0.25:
        extra = "Ескерту" if plan.locale == "kk" else "Отметка о выполнении"
        header, rows = [*header, extra], [[*row, ""] for row in rows]
    if chance.random() < 0.2 and len(rows) > 8:
        rows.insert(len(rows) // 2, header)
    without = chance.random() < 0.15 and order == sorted(order)
    return Page(plan.above, [*([] if without else [header]), *rows], plan.below)


def typed_otherwise(words: str, chance: random.Random) -> str:
    """The words as another keyboard would have typed them: Latin look-alikes here and there."""
    swaps: Sequence[tuple[str, str]] = (("і", "i"), ("ә", "ə"), ("о", "o"), ("с", "c"), ("а", "a"), ("е", "e"))
    for cyrillic, latin in swaps:
        if chance.random() < 0.4:
            words = words.replace(cyrillic, latin)
    return words

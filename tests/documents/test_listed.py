"""Plans that are a numbered list and no table; and the lists that are no plan."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.plan import Plan
from attestation.spelling import fold_spaces
from tests.documents.plans import doubts, months, read, roles, titles
from tests.documents.test_office_files import word

KK = "2026-2027 оқу жылына арналған педагогтерді аттестаттау жоспары\n"
RU = "План аттестации педагогов на 2026-2027 учебный год\n"


def evidence(plan: Plan) -> list[str]:
    """What closes each row."""
    return [item.evidence.kk for item in plan.items]


def test_dashes_part_what_when_who_and_how_it_ends() -> None:
    plan = read(
        f"{KK}1. Аттестаттау комиссиясын құру – тамыз – директор\n"
        "2. Тізімді бекіту (тарификация) – қыркүйек – қазан – ОІЖ орынбасары – тізім\n"
        "3. Портфолио тапсыру - 25 мамырға дейін - мұғалімдер\n"
    )
    assert titles(plan) == ["Аттестаттау комиссиясын құру", "Тізімді бекіту (тарификация)", "Портфолио тапсыру"]
    assert months(plan) == [(8,), (9, 10), (5,)]
    assert [item.phrase for item in plan.items] == ["тамыз", "қыркүйек – қазан", "25 мамырға дейін"]
    assert roles(plan) == ["director", "deputy_director", "teacher"]
    assert evidence(plan) == ["", "тізім", ""]
    assert doubts(plan) == set()


def test_labels_under_each_item_name_its_cells() -> None:
    plan = read(
        f"{RU}1. Создание аттестационной комиссии\n  Срок: до 15 сентября.\n  Отв.: зам. директора по УР\n"
        "  Итог: приказ\n2. Сбор заявлений учителей.\nСрок исполнения: октябрь\nОтветственный: секретарь\n"
        "Форма завершения: журнал\n3. Итоги\n\nСрок – май\n\nОтветственные – директор, учителя\n"
    )
    assert titles(plan) == ["Создание аттестационной комиссии", "Сбор заявлений учителей", "Итоги"]
    assert [item.phrase for item in plan.items] == ["до 15 сентября", "октябрь", "май"]
    assert roles(plan) == ["deputy_director", "secretary", "director teacher"]
    assert (evidence(plan), doubts(plan)) == (["приказ", "журнал", ""], set())


def test_labels_in_kazakh_and_within_a_line_do_the_same() -> None:
    plan = read(
        f"{KK}1. Комиссия құру. Мерзімі: тамыз. Жауапты: директор.\n"
        "2. Тізім бекіту. Мерзімі: қыркүйек айы; жауаптылар: ОІЖ орынбасары, ӘБ жетекшілері; аяқталу нысаны: тізім\n"
    )
    assert titles(plan) == ["Комиссия құру", "Тізім бекіту"]
    assert (months(plan), evidence(plan)) == ([(8,), (9,)], ["", "тізім"])
    assert roles(plan) == ["director", "deputy_director association_head"]


def test_brackets_hold_the_time_and_the_post() -> None:
    plan = read(f"{RU}1) Создание комиссии (август, директор)\n2) Семинар (октябрь, зам. директора по УВР)\n")
    assert (titles(plan), months(plan)) == (["Создание комиссии", "Семинар"], [(8,), (10,)])
    assert roles(plan) == ["director", "deputy_director"]


def test_what_is_not_understood_is_asked_and_stays_in_its_row() -> None:
    plan = read(
        f"{KK}1. Комиссия құру – кезекті жұма – директор\n2. Семинар – қазан – космонавт\n"
        "3. Эссе – мамыр – мұғалімдер, кітапханашы\n4. Тест – сәуір – мұғалімдер\n5. Қорытынды\n"
    )
    assert [item.phrase for item in plan.items] == ["кезекті жұма", "қазан", "мамыр", "сәуір", ""]
    assert doubts(plan) == {
        (1, "doubt-schedule-unknown"),
        (2, "doubt-responsible-unknown"),
        (3, "doubt-responsible-unknown"),
        (5, "doubt-schedule-empty"),
        (5, "doubt-responsible-missing"),
    }


def test_of_two_times_with_a_post_between_them_none_is_lost() -> None:
    plan = read(f"{RU}1. Отчёт – май – директор – до 1 июня\n2. Тест – октябрь – учителя\n3. Эссе – май – учителя\n")
    assert months(plan)[0] == (5, 6)
    assert (roles(plan)[0], evidence(plan)[0]) == ("director", "")


def test_sections_months_and_objectives_are_what_they_are_in_tables() -> None:
    plan = read(
        f"{KK}Міндеттері:\n1. Бірінші міндет\n2. Екінші міндет\n\nІ. Ұйымдастыру\n"
        "1. Комиссия құру – тамыз – директор\n2. Тізім бекіту – қыркүйек – ОІЖ орынбасары\n"
        "ІІ. Әдістемелік жұмыс\n1. Семинар – қазан – ӘБ жетекшілері\nДиректор: ________\n"
    )
    assert plan.objectives == ("Бірінші міндет", "Екінші міндет")
    assert [item.section for item in plan.items] == ["І. Ұйымдастыру", "І. Ұйымдастыру", "ІІ. Әдістемелік жұмыс"]
    assert [item.responsible.phrase for item in plan.items][-1] == "ӘБ жетекшілері"
    monthly = read(f"{KK}Тамыз\n1. Комиссия құру – директор\n2. Тізім – ОІЖ орынбасары\nҚазан\n3. Тест – мұғалімдер\n")
    assert (monthly.title, [item.windows[0].start.month for item in monthly.items]) == (KK.strip(), [8, 8, 10])


@pytest.mark.parametrize("numbers", [("1.", "1.1.", "1.2.", "2.", "2.1."), ("1.", "1.", "2.", "2.", "1.")])
def test_headings_with_plain_numbers_are_sections(numbers: tuple[str, ...]) -> None:
    said = (
        "Ұйымдастыру жұмысы", "Комиссия құру – тамыз – директор", "Тізім бекіту – қыркүйек – ОІЖ орынбасары",
        "Әдістемелік жұмыс", "Семинар – қазан – ӘБ жетекшілері",
    )  # fmt: skip
    plan = read(KK + "\n".join(f"{number} {words}" for number, words in zip(numbers, said, strict=True)))
    assert [item.number for item in plan.items] == [1, 2, 3]
    assert [item.section for item in plan.items] == ["1. Ұйымдастыру жұмысы"] * 2 + ["2. Әдістемелік жұмыс"]


def test_the_numbers_of_words_own_lists_are_read() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph(RU.strip())
        document.add_paragraph("Задачи:")
        document.add_paragraph("Поддержать учителей", style="List Bullet")
        for words in ("Создание комиссии – август – директор", "Тест – октябрь – учителя", "Приём заявлений"):
            document.add_paragraph(words, style="List Number")
        document.add_paragraph("Срок: май")
        document.add_paragraph("Ответственный: секретарь")

    plan = read(word(fill))
    assert titles(plan) == ["Создание комиссии", "Тест", "Приём заявлений"]
    assert (months(plan), plan.objectives) == ([(8,), (10,), (5,)], ("Поддержать учителей",))


def test_the_numbers_of_a_pages_lists_are_read() -> None:
    plan = read(
        f"<html><body><p>{RU}</p><ol><li>Создание комиссии – август – директор</li>"
        "<li><p>Тест</p><p>Срок: октябрь</p><p>Отв.: учителя</p></li></ol></body></html>"
    )
    assert (titles(plan), months(plan)) == (["Создание комиссии", "Тест"], [(8,), (10,)])


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (
            "plan-no-table",
            "Уважаемый директор!\nВ связи с аттестацией просим:\n1. Предоставить отчёт до 5 мая.\n"
            "2. Назначить ответственного – заместителя директора.\n3. Приложить список учителей.\n",
        ),
        (
            "plan-no-table",
            "ПРИКАЗ об аттестации\n1. Создать комиссию в составе: директор, заместитель директора, учителя.\n"
            "2. Заместителю директора по УР составить график до 15 сентября.\n3. Контроль оставляю за собой.\n",
        ),
        (
            "plan-no-table",
            "Список учащихся 5 класса\n1. Сынақов Айбек – 15.05.2012 – 5А\n2. Үлгіева Дана – 01.09.2012 – 5А\n",
        ),
        (
            "plan-not-a-plan",
            "Аттестаттаудан өтетін мұғалімдер\n1. Сынақов Айбек – мұғалім – 01.09.2026\n"
            "2. Үлгіева Дана – мұғалім – 03.03.2027\n",
        ),
        ("plan-no-table", f"{RU}1. Создание комиссии – август – директор\nОстальное согласуем устно.\n"),
    ],
)
def test_other_numbered_texts_are_no_plan(key: str, words: str) -> None:
    with pytest.raises(AttestationError) as refusal:
        read(words)
    assert refusal.value.key == key


_TITLES = st.text("абвгдежзиклмнопрстуфхц ", min_size=3, max_size=40).map(lambda words: fold_spaces(f"Дело {words}"))
_TIMES = st.sampled_from(["август", "сентябрь – октябрь", "до 25 мая", "10 октября", "в течение года", "I четверть"])
_WHO = st.sampled_from(["директор", "зам. директора по УВР", "учителя", "секретарь", "директор, учителя"])
_ROWS = st.lists(st.tuples(_TITLES, _TIMES, _WHO), min_size=2, max_size=12)


@settings(max_examples=40, deadline=None)
@given(rows=_ROWS, labelled=st.booleans())
def test_a_list_is_read_as_it_was_written(rows: list[tuple[str, str, str]], labelled: bool) -> None:
    item = "{}. {}\nСрок: {}\nОтветственный: {}\n" if labelled else "{}. {} – {} – {}\n"
    plan = read(RU + "".join(item.format(number, *row) for number, row in enumerate(rows, 1)))
    assert [(one.title.kk, one.phrase, one.responsible.phrase) for one in plan.items] == rows

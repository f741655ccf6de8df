"""Tables whose headers, rows and breaks are unlike those of the usual five columns."""

from typing import Any

import pytest

from attestation.errors import AttestationError
from tests.documents.plans import doubts, months, read, roles, titles
from tests.documents.test_office_files import table, word

TITLE = "План аттестации педагогов на 2026-2027 учебный год\n"


def test_a_header_in_words_of_its_own_is_one() -> None:
    plan = read(
        f"{TITLE}Что делаем\tКто отвечает\tКогда\tПодтверждение\n"
        "Утвердить состав комиссии\tдиректор\tавгуст\tприказ\nСобрать заявления\tсекретарь\tсентябрь\tжурнал\n"
    )
    assert titles(plan) == ["Утвердить состав комиссии", "Собрать заявления"]
    assert (months(plan), roles(plan)) == ([(8,), (9,)], ["director", "secretary"])


def test_abbreviated_and_unknown_header_words_are_completed_by_what_stands_below_them() -> None:
    plan = read(
        f"{TITLE}№\tМероприятие\tПроведение\tЛица\n1\tСоздать комиссию\tавгуст\tдиректор\n2\tСписок\tмай\tЗДУВР\n"
    )
    assert (titles(plan), months(plan)) == (["Создать комиссию", "Список"], [(8,), (5,)])
    assert roles(plan) == ["director", "deputy_director"]


def test_a_header_whose_words_say_nothing_is_no_row() -> None:
    plan = read(f"{TITLE}№\tПункт\tПроведение\tЛица\n1\tКомиссия\tавгуст\tдиректор\n2\tСписок\tмай\tЗДУВР\n")
    assert titles(plan) == ["Комиссия", "Список"]


def test_one_column_says_when_and_who() -> None:
    plan = read(
        f"{TITLE}№;Мероприятие;Срок, ответственный;Документ\n"
        '1;График;"Сентябрь\nзаместитель директора";График\n2;Занятия;Ноябрь, февраль, педагоги;Конспекты\n'
        "3;Итоги;до 25 мая директор;Справка\n"
    )
    assert months(plan) == [(9,), (11, 2), (5,)]
    assert roles(plan) == ["deputy_director", "teacher", "director"]
    assert [item.phrase for item in plan.items] == ["Сентябрь", "Ноябрь, февраль", "до 25 мая"]


def test_a_month_rules_on_after_the_header_is_repeated_in_a_new_table() -> None:
    head = ["№", "Вопросы", "Докладчик"]

    def fill(document: Any) -> None:
        table(document, [head, ["Ноябрь", "", ""], ["1", "Аттестация: отчёты", "Секретарь"], ["Март", "", ""]])
        document.add_paragraph("")
        table(document, [head, ["2", "Портфолио", "Члены комиссии"]])

    plan = read(word(fill))
    assert (titles(plan), months(plan)) == (["Аттестация: отчёты", "Портфолио"], [(11,), (3,)])


def test_rows_without_numbers_are_parted_by_blank_lines() -> None:
    plan = read(
        f"{TITLE}\nСрок         Мероприятие               Ответственный\n\n"
        "август       Утвердить состав          директор\n             комиссии школы\n\n"
        "сентябрь     Собрать заявления         секретарь\n             педагогов\n\n"
        "май          Подвести итоги            ЗДУВР\n"
    )
    assert titles(plan) == ["Утвердить состав комиссии школы", "Собрать заявления педагогов", "Подвести итоги"]
    assert months(plan) == [(8,), (9,), (5,)]


def test_the_words_of_a_stamp_within_a_row_do_not_end_the_table() -> None:
    cells = ["№", "Мероприятие", "Срок", "Ответственный", "Выход"]
    rows = [["1", "Заседание", "сентябрь", "Секретарь", "Протокол № 1"], ["2", "Итоги", "май", "ЗДУВР", "Справка"]]
    plan = read(TITLE + "\n".join(cell for row in (cells, *rows) for cell in row))
    assert (titles(plan), plan.items[0].evidence.kk) == (["Заседание", "Итоги"], "Протокол № 1")


def test_only_the_last_cells_of_a_row_may_be_missing() -> None:
    plan = read(
        f"{TITLE}№ | Мероприятие | Срок | Ответственный | Выход\n1 | Список | август | директор | список\n"
        "2 | Обмен опытом | когда придётся | руководители МО\n"
    )
    assert [(item.title.kk, item.phrase) for item in plan.items][1] == ("Обмен опытом", "когда придётся")
    assert roles(plan)[1] == "association_head"


def test_a_line_that_ends_with_a_hyphen_goes_on_without_a_space() -> None:
    plan = read(
        f"{TITLE}№;Мероприятие;Срок;Ответственный\n"
        '1;"Уроки педагогов-\nмастеров";"октябрь-\nмарт";ЗДУВР\n2;Итоги;май;ЗДУВР\n'
    )
    assert (titles(plan)[0], plan.items[0].phrase) == ("Уроки педагогов-мастеров", "октябрь-март")


@pytest.mark.parametrize("names", [("Асанова А.Б.", "Берікова К. К."), ("Асан Асанов", "Ахметова Гүлнар Серікқызы")])
def test_a_list_of_persons_is_no_plan(names: tuple[str, str]) -> None:
    rows = "".join(f"{n};{name};Физика;эксперт;20.12.202{n}\n" for n, name in enumerate(names, 1))
    with pytest.raises(AttestationError, match="plan-not-a-plan"):
        read(f"Список педагогов, подлежащих аттестации в 2026-2027 учебном году\n№;ФИО;Предмет;Категория;Дата\n{rows}")


def test_half_years_side_by_side_are_one_column_of_times() -> None:
    plan = read(
        f"{TITLE}№;Мероприятие;I полугодие;II полугодие;Ответственный\n1;Заседание;сентябрь;январь;директор\n"
        "2;Отчёт;+;+;ЗДУВР\n3;Уроки;;15-20 мая;учителя\n"
    )
    assert (months(plan), roles(plan)) == ([(9, 1), (), (5,)], ["director", "deputy_director", "teacher"])
    assert [item.kind for item in plan.items] == ["months", "half_year", "dates"]
    assert doubts(plan) == set()


def test_beginning_and_end_are_one_time() -> None:
    plan = read(
        f"{TITLE}№;Мероприятие;Начало;Окончание;Ответственный\n1;Заявления;01.09.2026;15.09.2026;секретарь\n"
        "2;Уроки;октябрь;март;учителя\n3;Итоги;;25.05.2027;ЗДУВР\n"
    )
    spans = [[(f"{window.start:%d.%m.%y}", f"{window.end:%d.%m.%y}") for window in item.windows] for item in plan.items]
    assert spans == [[("01.09.26", "15.09.26")], [("01.10.26", "31.03.27")], [("25.05.27", "25.05.27")]]


def test_names_of_columns_of_times_may_stand_in_a_second_line_of_headings() -> None:
    def fill(document: Any) -> None:
        head = [["№", "Мероприятия", "Сроки", "", "Ответственные"], ["", "", "1 полугодие", "2 полугодие", ""]]
        made = table(
            document, [*head, ["1", "Тест", "ноябрь", "апрель", "учителя"], ["2", "Итоги", "", "май", "ЗДУВР"]]
        )
        made.cell(0, 2).merge(made.cell(0, 3))
        for column in (0, 1, 4):
            made.cell(0, column).merge(made.cell(1, column))

    plan = read(word(fill))
    assert (titles(plan), months(plan)) == (["Тест", "Итоги"], [(11, 4), (5,)])


def test_the_one_heading_that_says_nothing_known_is_that_of_the_outcome() -> None:
    plan = read(
        "Аттестаттау жоспары 2026-2027\nШаралар\tМерзімі\tЖауапты\tЕңбек жемісі\tҚатысушылар\n"
        "Тізім жасау\tқыркүйек\tДиректор\tТізім\tұжым\nКомиссия құру\tтамыз\tДиректор\tБұйрық\tкомиссия\n"
    )
    assert [item.evidence.kk for item in plan.items] == ["Тізім", "Бұйрық"]
    assert plan.items[0].extras == (("Қатысушылар", "ұжым"),)


def test_the_heading_of_a_place_is_none_of_the_outcome() -> None:
    plan = read("Аттестация 2026-2027\nМероприятия\tСроки\tОтветственные\tГде\nСписок\tавгуст\tДиректор\tактовый зал\n")
    assert (plan.items[0].evidence.kk, plan.items[0].extras) == ("", (("Где", "актовый зал"),))


def test_the_day_of_a_stamp_is_no_part_of_the_title() -> None:
    plan = read(
        "БЕКІТЕМІН\n28 тамыз 2026 жыл\nАттестаттау жоспары 2026-2027\nШаралар\tМерзімі\tЖауапты\n"
        "Тізім жасау\tқыркүйек\tДиректор\n"
    )
    assert plan.title == "Аттестаттау жоспары 2026-2027"


def test_a_stage_heads_rows_also_where_they_have_no_numbers() -> None:
    plan = read(
        "План аттестации 2026-2027;;\nМероприятия;Исполнители;Сроки\nЭтап 1. Подготовка (август - октябрь);;\n"
        "Список;Директор;август\nЭтап 2. Основной;;\nУроки;Учителя;ноябрь\n"
    )
    assert [(item.title.kk, item.section) for item in plan.items] == [
        ("Список", "Этап 1. Подготовка (август - октябрь)"),
        ("Уроки", "Этап 2. Основной"),
    ]


def test_the_last_row_of_a_typed_table_may_lack_cells() -> None:
    plan = read(
        "План аттестации 2026-2027\n\nШаралар                 Уақыты          Жауаптылар\n\nҚазан\n\n"
        "Ашық сабақ              6-10 қазан      Мұғалімдер\nӘңгімелесу              8 қазан         Директор\n\n"
        "Жыл бойы\n\nӨз білімін көтеру                       Мұғалімдер\n\nДиректор:               ________\n"
    )
    assert titles(plan) == ["Ашық сабақ", "Әңгімелесу", "Өз білімін көтеру"]
    assert (plan.items[2].kind.value, plan.items[2].phrase) == ("all_year", "Жыл бойы")


def test_words_of_long_cells_that_stand_under_each_other_make_no_column() -> None:
    long = "Аттестаттауды өткізу қағидаларын зерделеу,  мұғалімдерге түсіндіру".replace(",  ", ", ")
    rows = [f"{n:<5}{'Тізім жасау':<70}{'қыркүйек':<15}Директор" for n in range(2, 20)]
    rows.insert(6, f"8    {'Аттестатталушылардың портфолиосын алдын ала қарау':<70}{'наурыз':<15}Директор")
    head = f"{'№':<5}{'Шаралар':<70}{'Мерзімі':<15}Жауапты"
    plan = read("\n".join(["Аттестаттау жоспары 2026-2027", "", head, f"1    {long:<70}{'тамыз':<15}Директор", *rows]))
    assert titles(plan)[0] == long


def test_a_header_in_other_words_is_one_and_the_word_for_when_is_no_month() -> None:
    head = "№\tІс-әрекет\tҚашан\tКім жауап береді\tҚорытындысы\n"
    plan = read(f"Аттестаттау 2026-2027\n{head}1\tТізім\tтамыз\tДиректор\tбұйрық\n2\tЕсеп\tмамыр\tХатшы\tесеп\n")
    assert (titles(plan), roles(plan)) == (["Тізім", "Есеп"], ["director", "secretary"])
    assert [item.evidence.kk for item in plan.items] == ["бұйрық", "есеп"]
    head = "Мезгілі\tҚадамдар\tРастайтын құжат\tОрындаушы\n"
    plan = read(
        f"Аттестаттау 2026-2027\n{head}VIII-IX\tТізбе жаңарту\tтізбе\tДиректор\nқазан\tБайқау\tсертификат\tХатшы\n"
    )
    assert (titles(plan), roles(plan)) == (["Тізбе жаңарту", "Байқау"], ["director", "secretary"])
    assert [item.evidence.kk for item in plan.items] == ["тізбе", "сертификат"]


def test_an_empty_cell_of_times_in_the_first_column_is_the_one_above_and_asked_about() -> None:
    rows = "".join(f"{month}\tІс {month}\tДиректор\n" for month in ("қазан", "қараша", "желтоқсан"))
    plan = read(f"Аттестаттау 2026-2027\nАйы\tШаралар\tЖауапты\n{rows}\tЕсеп\tХатшы\n")
    assert months(plan)[-1] == (12,)
    assert (4, "doubt-schedule-above") in doubts(plan)


@pytest.mark.parametrize(
    "title", ["Аттестаттау 2026-2027", "2026-2027 оқу жылы", "Аттестация педагогов в течение года"]
)
def test_a_title_is_no_time_that_rules_the_rows_under_it(title: str) -> None:
    plan = read(
        f"{title}\nШаралар\tМерзімі\tЖауапты\nАттестаттау тізімі\tқазан\tДиректор\nЕсеп\t\tХатшы\n"
        "Бұйрық\tмамыр\tДиректор\n"
    )
    assert (months(plan), plan.items[1].phrase) == ([(10,), (), (5,)], "")

"""Tables in plain text, in the shapes in which they are typed, saved and pasted."""

import pytest

from attestation.errors import AttestationError
from tests.documents.plans import doubts, months, read, roles, titles

HEAD = "№\tІс-шара\tМерзімі\tЖауапты\tНәтиже\n"


def test_numbers_at_the_head_of_titles_are_numbers() -> None:
    plan = read(
        "План по аттестации на 2024-2025 учебный год\nМероприятия\tСроки\tОтветственные\n"
        "1. Создать комиссию\tавгуст\tДиректор\n2. Составить список\tсентябрь\tЗДУВР\n"
    )
    assert titles(plan) == ["Создать комиссию", "Составить список"]
    assert (plan.school_year, doubts(plan)) == (2024, set())


def test_columns_without_header_are_known_by_what_stands_in_them() -> None:
    plan = read("Аттестаттау\nКомиссия құру\tТамыз\tДиректор\tБұйрық\nТізім бекіту\tҚыркүйек\tОІЖ орынбасары\tТізім\n")
    assert (titles(plan), months(plan)) == (["Комиссия құру", "Тізім бекіту"], [(8,), (9,)])
    assert [item.evidence.kk for item in plan.items] == ["Бұйрық", "Тізім"]


def test_a_missing_time_does_not_put_the_post_in_its_place() -> None:
    plan = read(
        f"{HEAD}1\tКомиссия құру\tТамыз\tДиректор\tБұйрық\n2\tТізім бекіту\tОІЖ орынбасары\tТізім\n"
        "3\tПортфолио жинау\tМұғалімдер\tПортфолио\t\n"
    )
    assert roles(plan) == ["director", "deputy_director", "teacher"]
    assert [item.phrase for item in plan.items] == ["Тамыз", "", ""]
    assert {(2, "doubt-schedule-empty"), (3, "doubt-cells-moved")} <= doubts(plan)


def test_a_cell_broken_over_lines_is_mended() -> None:
    plan = read(
        f"{HEAD}1\tАттестаттау комиссиясын\nқұру\tТамыз\tДиректор\tБұйрық\n"
        "2\tТізім\nбекіту\tҚыркүйек\nМамыр\tОІЖ орынбасары\nӘБ жетекшілері\tТізім\nОрындаған: ____\n"
    )
    assert titles(plan) == ["Аттестаттау комиссиясын құру", "Тізім бекіту"]
    assert months(plan) == [(8,), (9, 5)]
    assert roles(plan)[1] == "deputy_director association_head"
    assert plan.items[1].evidence.kk == "Тізім"


def test_quoted_cells_keep_their_delimiters_and_line_breaks() -> None:
    plan = read(
        "№;Мероприятия по аттестации;Сроки;Ответственные;Выход\n"
        '1;"Создать\nкомиссию";август;Директор;"Приказ; протокол"\n'
        "2;Список;сентябрь;Секретарь;Список\n"
    )
    assert titles(plan)[0] == "Создать комиссию"
    assert plan.items[0].evidence.kk == "Приказ; протокол"


def test_rows_are_put_in_the_order_of_their_numbers() -> None:
    plan = read(f"3\tПортфолио жинау\tсәуір\tМұғалімдер\tПортфолио\n{HEAD}1\tАттестаттау\tтамыз\tДиректор\tБұйрық\n"
                "2\tТізім\tқыркүйек\tДОІЖО\tТізім\n")  # fmt: skip
    assert [item.number for item in plan.items] == [1, 2, 3]
    assert titles(plan) == ["Аттестаттау", "Тізім", "Портфолио жинау"]


def test_numbers_that_start_anew_in_each_section_are_counted_through() -> None:
    plan = read(
        "№\tМероприятия по аттестации\tСроки\tОтветственные\nI\tОрганизационная работа\n1\tПриказ\tавгуст\tДиректор\n"
        "2\tСписок\tсентябрь\tЗДУВР\nII. Методическая работа\n1\tСеминар\tоктябрь\tРук. МО\n"
    )
    assert [item.number for item in plan.items] == [1, 2, 3]
    assert [item.section for item in plan.items] == ["I Организационная работа"] * 2 + ["II. Методическая работа"]
    assert doubts(plan) == set()


def test_a_row_without_number_among_numbered_ones_is_kept_and_doubted() -> None:
    plan = read(
        f"{HEAD}1\tАттестаттау\tтамыз\tДиректор\tБұйрық\n\tТізім\tқыркүйек\tДОІЖО\tТізім\n2\tТест\tқазан\tМұғалім\t\n"
    )
    assert titles(plan) == ["Аттестаттау", "Тізім", "Тест"]
    assert (None, "doubt-numbers") in doubts(plan)


def test_a_month_heading_rules_the_rows_under_it() -> None:
    plan = read(
        "№\tАттестаттау іс-шаралары\tЖауапты\nҚыркүйек\n1\tТізім бекіту\tДОІЖО\n2\tСтенд\tДТІЖО\n"
        "Қазан айы\n3\tТест\tМұғалімдер\n"
    )
    assert months(plan) == [(9,), (9,), (10,)]


def test_a_month_that_stands_once_for_a_block_is_taken_over_with_a_doubt() -> None:
    plan = read("Месяц\tМероприятие по аттестации\tОтветственный\nСентябрь\tСоздать комиссию\tДиректор\n"
                "\tСоставить список\tЗДУВР\nОктябрь\tПосетить уроки\tРуководители МО\n")  # fmt: skip
    assert months(plan) == [(9,), (9,), (10,)]
    assert doubts(plan) == {(2, "doubt-schedule-above")}


def test_ditto_marks_say_what_stands_above() -> None:
    plan = read("№|Мероприятие|Сроки|Ответственные\n1|Аттестация: приказ|август|Директор\n2|Список|-//-|-//-\n")
    assert (months(plan), roles(plan)) == ([(8,), (8,)], ["director", "director"])


def test_cells_of_other_columns_are_kept_with_their_row() -> None:
    plan = read("№\tАттестаттау шаралары\tМерзімі\tЖауапты\tСағат саны\tЕскерту\n1\tТест\tқазан\tМұғалімдер\t2\t\n")
    assert [item.extras for item in plan.items] == [(("Сағат саны", "2"),)]
    assert doubts(plan) == set()


def test_another_column_of_times_is_doubted() -> None:
    plan = read(
        "№\tМероприятие аттестации\tСрок по плану\tСрок по факту\tОтветственный\n1\tТест\tоктябрь\t12.11\tУчителя\n"
    )
    assert (titles(plan), months(plan), plan.items[0].extras) == (["Тест"], [(10,)], (("Срок по факту", "12.11"),))
    assert doubts(plan) == {(None, "doubt-other-times")}


def test_a_table_without_a_header_keeps_what_it_cannot_name() -> None:
    plan = read("1\tАттестаттау тесті\tқазан\tМұғалімдер\tхаттама\t2 сағат\n2\tТізім\tмамыр\tДиректор\tтізім\t\n")
    assert [item.extras for item in plan.items] == [(("", "2 сағат"),), ()]


def test_cells_below_each_other_end_where_somebody_signs() -> None:
    head = ["№ р/н", "Шараның атауы", "Өткізілу мерзімі", "Жауапты", "Күтілетін нәтиже"]
    first = ["1.", "Аттестаттау құжаттарын", "қабылдау", "қыркүйек", "ДОІЖО", "журнал"]
    cells = [*head, *first, "2.", "Семинар", "қазан", "ӘБ", "материал", "ДОІЖО: Ә. Үлгіева"]
    plan = read("\n\n".join(cells))
    assert titles(plan) == ["Аттестаттау құжаттарын қабылдау", "Семинар"]
    assert (months(plan), roles(plan)) == ([(9,), (10,)], ["deputy_director", "association_head"])
    assert plan.items[1].evidence.kk == "материал"


def test_of_two_columns_that_say_the_same_the_plainer_is_taken() -> None:
    plan = read(
        "Направление работы\tМероприятия по аттестации\tФорма проведения\tСрок\tОтветственный\tВыход\n"
        "Контроль\tПосетить уроки\tБеседа\tмай\tЗДУВР\tСправка\n"
    )
    assert (titles(plan), plan.items[0].evidence.kk) == (["Посетить уроки"], "Справка")


def test_a_row_of_header_words_is_a_row() -> None:
    plan = read(f"{HEAD}\tАттестаттау шаралары\tТамыз айы\tДиректор\tБұйрық\n")
    assert (titles(plan), months(plan)) == (["Аттестаттау шаралары"], [(8,)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "kz1048"])
def test_every_encoding_of_kazakh_is_read(encoding: str) -> None:
    words = (
        f"Мұғалімдерді аттестаттау жоспары\n{HEAD}1\tҮлгерімі төмен оқушылармен жұмыс\tқыркүйек\tӘкімшілік\tАнықтама\n"
    )
    assert titles(read(words.encode(encoding))) == ["Үлгерімі төмен оқушылармен жұмыс"]


def test_cp1251_is_read() -> None:
    words = "План аттестации\n№\tМероприятия\tСроки\tОтветственные\n1\tСоздать комиссию\tдо 25 мая\tДиректор\n"
    assert titles(read(words.encode("cp1251"))) == ["Создать комиссию"]


TWO = "".join(
    f"План аттестации на {year}-{year + 1} учебный год\n№\tМероприятия\tСроки\tОтветственные\n"
    f"1\tПриказ {year}\tавгуст\tДиректор\n2\tСписок\tсентябрь\tЗДУВР\n\n"
    for year in (2024, 2025)
)


def test_of_two_plans_one_is_asked_for() -> None:
    with pytest.raises(AttestationError) as refusal:
        read(TWO)
    assert refusal.value.key == "plan-two-tables"
    assert "2024-2025" in str(refusal.value.params["plans"])
    assert (read(TWO, which=2).school_year, titles(read(TWO, which=2))[0]) == (2025, "Приказ 2025")
    with pytest.raises(AttestationError, match="plan-no-such-plan"):
        read(TWO, which=3)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("", "plan-empty-file"),
        (" \n\t\n", "plan-empty-file"),
        ("Сәлем, бұл жай мәтін.", "plan-no-table"),
        (f"Аттестаттау жоспары\n{HEAD}", "plan-empty-table"),
        ("№\tДүйсенбі\tСейсенбі\n1\tМатематика\tФизика\n2\tТарих\tХимия", "plan-not-a-plan"),
        ("№\tАты-жөні\tТуған күні\n1\tАлиев А.\t05.03.2012\n2\tБеков Б.\t06.04.2012", "plan-not-a-plan"),
        ("№\tСабақ тақырыбы\tСағат\tКүні\n1\tКіріспе\t1\t05.09.2025\n2\tСандар\t2\t06.09.2025", "plan-not-a-plan"),
        (HEAD + "".join(f"{n}\tАттестаттау\tмай\tДиректор\tАқпарат\n" for n in range(1, 400)), "plan-too-large"),
    ],
)
def test_what_is_no_plan_is_refused_by_name(words: str, key: str) -> None:
    with pytest.raises(AttestationError) as refusal:
        read(words)
    assert refusal.value.key == key


def test_a_hundred_rows_are_a_plan() -> None:
    plan = read(HEAD + "".join(f"{n}\tАттестаттау шарасы {n}\tмамыр\tДиректор\tАқпарат\n" for n in range(1, 101)))
    assert [item.number for item in plan.items] == list(range(1, 101))


def test_an_unknown_time_and_an_unknown_post_are_kept_and_doubted() -> None:
    plan = read(f"{HEAD}1\tАттестаттау\t13-ші айда\tДиректор\t\n2\tТест\t45.15.2026\tкосмонавт\t\n")
    assert [item.phrase for item in plan.items] == ["13-ші айда", "45.15.2026"]
    assert [item.windows for item in plan.items] == [(), ()]
    assert plan.items[1].responsible.phrase == "космонавт"
    assert {(1, "doubt-schedule-unknown"), (2, "doubt-schedule-unknown"), (2, "doubt-responsible-unknown")} <= doubts(
        plan
    )


def test_marks_in_columns_of_months_are_times() -> None:
    plan = read(
        "№\tМероприятие по аттестации\tсентябрь\tоктябрь\tноябрь\tОтветственные\n"
        "1\tПриказ\t+\t\t\tДиректор\n2\tУроки\t\t+\tV\tЗДУВР\n3\tТест\t\t10-15\t\tУчителя\n"
    )
    assert months(plan) == [(9,), (10, 11), (10,)]
    assert roles(plan) == ["director", "deputy_director", "teacher"]
    assert [(window.start.day, window.end.day) for window in plan.items[2].windows] == [(10, 15)]


def test_a_part_of_a_row_below_it_belongs_to_its_title() -> None:
    plan = read(
        f"{HEAD}1\tАттестаттау\tтамыз\tДиректор\tБұйрық\n\t1.1 Бұйрық шығару\t\t\t\n2\tТізім\tмай\tДОІЖО\tТізім\n"
    )
    assert titles(plan) == ["Аттестаттау 1.1 Бұйрық шығару", "Тізім"]


def test_objectives_need_no_bullets() -> None:
    plan = read(
        f"Аттестаттау жоспары\n\nМақсаты:\nПедагогтің өсуі\nМіндеттері:\nЗаңмен таныстыру\nКөмек беру\n\n{HEAD}"
        "1\tТест\tмай\tМұғалімдер\t\n"
    )
    assert (plan.goal, plan.objectives) == ("Педагогтің өсуі", ("Заңмен таныстыру", "Көмек беру"))


def test_a_plan_in_english_is_read_as_well() -> None:
    plan = read(
        "№,Activity,When,Responsible,Evidence\n1,Set up the attestation commission,August,Director,Order\n"
        '2,"Trial test, online","October, November",Teachers under attestation,Protocol\n'
    )
    assert (months(plan), roles(plan)) == ([(8,), (10, 11)], ["director", "teacher"])

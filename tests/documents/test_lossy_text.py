"""Text that has lost something on its way: empty cells, lines of a cell, the place of a heading."""

from tests.documents.plans import doubts, months, read, roles, titles

HEAD = "№\tІс-шара\tМерзімі\tЖауапты\tНәтиже\n"


def test_a_day_that_may_be_the_plans_year_is_asked_about() -> None:
    plan = read(
        "2026-2027 оқу жылының аттестаттау жоспары\n"
        f"{HEAD}1\tКомиссия құру\tқыркүйек 26\tДиректор\tБұйрық\n2\tТест\tмай 27\tМұғалімдер\tХаттама\n"
        "3\tЭссе\tмай 25\tМұғалімдер\tЭссе\n"
    )
    assert doubts(plan) == {(1, "doubt-schedule-day-or-year"), (2, "doubt-schedule-day-or-year")}


def test_an_empty_line_of_a_stacked_table_is_an_empty_cell_and_a_line_too_many_a_heading() -> None:
    plan = read(
        "План по аттестации на 2026-2027 учебный год\n№\nМероприятие\nОтветственный\nСроки\nАВГУСТ\n"
        "1\nАнализ кадров\nДиректор\n\n2\nСовещание\nДиректор\n3 неделя\nМАРТ-АПРЕЛЬ\n3\nЗащита портфолио\nУчителя\n\n"
        "В ТЕЧЕНИЕ ГОДА\n4\nКонсультации\nЗДУВР\n\nИсп.: ЗДУВР Пробная Е.И.\n"
    )
    assert titles(plan) == ["Анализ кадров", "Совещание", "Защита портфолио", "Консультации"]
    assert months(plan) == [(8,), (8,), (3, 4), ()]
    assert [item.kind.value for item in plan.items] == ["months", "dates", "months", "all_year"]
    assert plan.items[3].responsible.phrase == "ЗДУВР"


def test_a_stacked_table_without_numbers_may_have_empty_cells_and_months_that_rule() -> None:
    plan = read(
        "Аттестаттау жоспары 2026-2027\nІс-шара\nМерзімі\nЖауапты\nҚыркүйек\nТаныстыру\n\nДОІЖО\nОтырыс\n12 қыркүйек\n"
        "Комиссия төрағасы\nҚазан\nІ тоқсан қорытындысы\n\nДиректор\nТізім\n\nХатшы\n"
    )
    assert titles(plan) == ["Таныстыру", "Отырыс", "І тоқсан қорытындысы", "Тізім"]
    assert months(plan) == [(9,), (9,), (10,), (10,)]


def test_a_day_in_the_first_column_is_no_number() -> None:
    plan = read(
        "План работы аттестационной комиссии 2026-2027\n\n"
        "Дата            Вопросы                         Кто отвечает\n\n"
        "сентябрь, 2-я   Рассмотрение заявлений          Секретарь\n"
        "неделя          педагогов\n\n"
        "15.10.26        Закрепление экспертов за        Председатель,\n"
        "                аттестуемыми                    секретарь\n\n"
        "дек.            Отчёт экспертов                 Члены комиссии\n"
    )
    assert titles(plan) == [
        "Рассмотрение заявлений педагогов",
        "Закрепление экспертов за аттестуемыми",
        "Отчёт экспертов",
    ]
    assert months(plan) == [(9,), (10,), (12,)]
    assert roles(plan)[1] == "commission_member secretary"


def test_times_broken_over_lines_do_not_part_rows() -> None:
    plan = read(
        "Сопровождение аттестуемых. 2026-2027 уч. год\n\n"
        "Что делаем                  Кто                 Когда               Чем подтверждаем\n\n"
        "Проводим открытые уроки     Учителя             Октябрь, ноябрь;    Видеозапись\n"
        "                                                февраль\n\n"
        "Слушаем отчёты              Директор            Один раз в          Протокол\n"
        "                                                четверть\n\n"
        "Обсуждаем планы             Учителя             Июнь - август       План на новый\n"
        "на новый год                                                        год\n"
    )
    assert titles(plan) == ["Проводим открытые уроки", "Слушаем отчёты", "Обсуждаем планы на новый год"]
    assert months(plan) == [(10, 11, 2), (), (6, 7, 8)]
    assert [item.evidence.kk for item in plan.items] == ["Видеозапись", "Протокол", "План на новый год"]
    assert plan.title == "Сопровождение аттестуемых. 2026-2027 уч. год"


def test_the_first_row_after_a_heading_between_tables_is_kept_whatever_it_holds() -> None:
    plan = read(
        "Аттестаттау жоспары 2026-2027\nІс-шара\tМерзімі\tЖауапты\tНәтиже\nҚыркүйек\n"
        "Құжаттарды зерделеу\t\tДОІЖО\tБілім\nОтырыс\t12 қыркүйек\tКомиссия төрағасы\tХаттама\n"
        "Қазан\nСабаққа кіру\t\tДиректор\tТалдау\n"
    )
    assert titles(plan) == ["Құжаттарды зерделеу", "Отырыс", "Сабаққа кіру"]
    assert months(plan) == [(9,), (9,), (10,)]


def test_a_row_that_lost_cells_is_kept_and_asked_about() -> None:
    plan = read(
        "План аттестации 2026-2027\n№\nВыход\nСроки\nОтветственные\nМероприятия\n1\nСписок\nавгуст\nЗДУВР\n"
        "Составить список\n2\nматериалы\nМетодсовет\nШкола аттестуемого учителя\n3\nОтчёт\nмай\nЗДУВР\nИтоги года\n"
    )
    assert titles(plan) == ["Составить список", "Школа аттестуемого учителя", "Итоги года"]
    assert {(2, "doubt-schedule-above"), (2, "doubt-cells-moved")} <= doubts(plan)

roster-column-name = ФИО
roster-column-subject = Предмет
roster-column-association = Методическое объединение
roster-column-category = Категория сейчас
roster-column-last = Дата присвоения
roster-column-target = На какую категорию претендует
roster-column-round = Аттестация (очередная, досрочная)
roster-column-leave = В отпуске до
roster-column-roles = Роли
roster-column-order = Номер приказа
roster-column-moved_on = Перешёл из другой школы (дата)
roster-column-near_pension = Категория сохраняется до пенсии (да)
roster-column-without_test = Тест (нужен, не нужен)
roster-yes = да
roster-no = нет
roster-yes-or-no = Не понял «{ $text }»: напишите «да» или «нет».
roster-no-heading = { $name }: нет строки заголовков со столбцом имён.
roster-unreadable = { $name } не читается как таблица.
roster-date-ahead = Категория не могла быть присвоена в будущем ({ $day }).
roster-date-wrong = «{ $text }» — не дата; в дате есть день, месяц и год, например 20.12.2021.
roster-category-unknown = Категории «{ $text }» нет.
roster-role-unknown = Роли «{ $text }» нет.
roster-name-twice = { $name } уже есть в списке.
roster-namesakes = В школе несколько человек с именем { $name }.
roster-cell-elsewhere = «{ $text }» похоже на другой столбец: здесь { $column ->
        [name] имя человека
        [subject] предмет
       *[association] объединение
    }.
roster-formula = «{ $text }» — формула или ошибка; запишите в ячейку само значение.
# /import
roster-ask =
    Заполните таблицу и пришлите её сюда (XLSX или CSV). Подойдёт и Ваш список: столбцы по-казахски или по-русски, в любом порядке.

    Сначала покажу, что изменится; без Вашего подтверждения ничего не записывается.
roster-file-name = uchitelya.xlsx
roster-not-a-file = Пришлите список файлом (XLSX или CSV). Прервать: /cancel
roster-preview =
    <b>Что я прочитал в списке</b>
    Неясных строк: { $bad } · изменится людей: { $changed } · новых: { $added } · без изменений: { $same }
roster-strange = Столбцы, которых я не понял (не беру): { $headings }.
roster-absent = Есть в школе, но нет в списке: { $count }, они остаются как есть ({ $names }{ $more ->
        [0] {""}
       *[other] …
    }).
roster-mend = Неясные строки не берутся. Файл можно исправить и прислать снова.
roster-line-bad = ⚠️ Строка { $row }: { $message }
roster-line = { $state ->
        [added] ➕ <b>{ $name }</b>: { $what }
       *[changed] ✏️ <b>{ $name }</b>: { $what }
    }
roster-difference = { $was } → { $becomes }
roster-take = { $button }: { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
roster-changed = Тем временем данные школы изменились. Теперь будет так:
roster-brought = Список внесён: новых людей — { $added }, изменено — { $changed }. Ссылки: /invite
roster-undo-hint = В течение часа можно вернуть: «{ $button }».
roster-undo-late = Прошло больше часа, вернуть список уже нельзя. Пришлите исправленный: /import
roster-undone = Возвращено: данные { $count ->
        [one] { $count } человека
        [few] { $count } человек
       *[many] { $count } человек
    } как прежде.
roster-dropped = Список не внесён, ничего не изменилось.

# What the deputy director prints: papers and their columns; then what is tapped about them
printout-status = Выполнение плана аттестации на { $day }
printout-attested = Список педагогов, аттестуемых в { $years } учебном году
printout-several = Перспективный план-график аттестации педагогов на { $years } годы
printout-applications = Журнал регистрации заявлений на аттестацию, { $years } учебный год
printout-lessons = График консультаций и открытых уроков, { $years } учебный год
printout-half_year =
    Отчёт об аттестации педагогов за { $half ->
        [1] первое
       *[2] второе
    } полугодие { $years } учебного года
printout-acquaintance = Лист ознакомления
printout-certificates = Журнал регистрации выдачи удостоверений о квалификационной категории, { $years } учебный год
printout-platform = Сведения для платформы, { $years } учебный год
printout-plan = План аттестации на год
printout-file-status = Выполнение плана
printout-file-attested = Список аттестуемых
printout-file-several = Перспективный план
printout-file-applications = Журнал заявлений
printout-file-lessons = Консультации и уроки
printout-file-half_year = Отчёт за полугодие
printout-file-acquaintance = Лист ознакомления
printout-file-certificates = Журнал удостоверений
printout-file-platform = Для платформы
printout-file-plan = План на год
printout-sheet-summary = Сводка
printout-sheet-rows = Строки плана
printout-sheet-people = Учителя
printout-sheet-steps = Все дела
printout-sheet-everybody = Все педагоги
printout-sheet-attested = Аттестуемые
printout-sheet-expiring = Срок истекает
printout-sheet-unapplied = Без заявления
printout-part-everybody = Категории педагогов
printout-part-attested = Категории педагогов, аттестуемых в этом году
printout-part-expiring = Педагоги, у которых категория истекает в течение 12 месяцев: { $count }
printout-part-unapplied = Педагоги, ещё не подавшие заявление: { $count }
printout-as-of = По состоянию на { $day }
printout-director = Директор школы: ____________________
printout-total = Всего
printout-this-month = Этот месяц
printout-this-year = Учебный год
printout-round =
    { $early ->
        [true] досрочная
       *[false] очередная
    }
printout-exempt = освобождение по заявлению
printout-suspended = в отпуске, срок приостановлен
printout-no_data = категория не указана
printout-what =
    { $kind ->
        [consultation] консультация
        [event] внеклассное мероприятие
        [report] творческий отчёт
        [visit] посещение урока
       *[lesson] открытый урок
    }
printout-state =
    { $state ->
        [done] готово
        [in_review] на проверке
        [open] ожидается
        [overdue] просрочено
        [needs_date] без даты
       *[waived] не требуется
    }
printout-notice =
    { $kind ->
        [sitting] Заседание аттестационной комиссии
        [meeting] Собрание
        [order] Приказ
       *[announcement] Объявление
    }, { $day }
printout-notice-when = Дата и время: { $day }, { $time }. Место: { $place }
printout-reached = Всего: { $all }. Доставлено: { $sent }. Без ответа: { $silent }.
printout-notice-cancelled = Отозвано: { $at }
printout-notice-changed = Изменено: { $at }
printout-answer =
    { $answer ->
        [coming] придёт
        [not_coming] не сможет
        [read] ознакомлен(а)
        [waiting] сообщение в пути
        [unreachable] не доставлено
       *[silent] нет ответа
    }
printout-column-number = №
printout-column-period = Период
printout-column-step = Мероприятие
printout-column-name = Фамилия, имя, отчество
printout-column-subject = Предмет
printout-column-association = Методобъединение
printout-column-category = Имеющаяся категория
printout-column-awarded = Дата присвоения (подтверждения)
printout-column-order = Приказ
printout-column-target = Заявленная категория
printout-column-round = Вид аттестации
printout-column-valid = Срок действия категории
printout-column-note = Примечание
printout-column-applied = Дата подачи заявления
printout-column-received = Кто принял
printout-column-sign = Подпись
printout-column-certificate = Регистрационный номер удостоверения
printout-column-given = Присвоенная (подтверждённая) категория
printout-column-decree = Номер и дата приказа
printout-column-issued = Дата выдачи
printout-column-received-by = Подпись в получении
printout-column-day = Дата
printout-column-time = Время
printout-column-what = Вид
printout-column-topic = Тема
printout-column-with = Консультант / класс
printout-column-place = Место
printout-column-count = Количество
printout-column-share = Доля, %
printout-column-decision = Решение комиссии
printout-column-votes = Голоса («за» / «против»)
printout-column-queued = Поставлено в очередь
printout-column-message = № сообщения
printout-column-sent = Отправлено
printout-column-answered = Ответ получен
printout-column-answer = Ответ
printout-column-total = Всего
printout-column-done = Готово
printout-column-in_review = На проверке
printout-column-open = Ожидается
printout-column-overdue = Просрочено
printout-column-needs_date = Без даты
printout-column-waived = Не требуется
printout-column-from = Начало
printout-column-until = Последний день
printout-column-state = Состояние
printout-column-marked = Отмечено
printouts-heading =
    <b>Документы для печати</b>
    Что подготовить? Пришлю в Word и Excel.
printouts-language = Язык документа: { $language }
printouts-notices = Лист ознакомления — к какому уведомлению?
printouts-no-notices = Уведомлений ещё не было, поэтому и листов ознакомления нет.
printouts-made = { $title }
command-report = Документы для печати
printout-audit = Журнал действий в школе на { $day }
printout-file-audit = Журнал действий
printout-column-when = Когда
printout-column-deed = Что сделано
printout-column-hash = Хеш
platform-heading =
    <b>Для государственной платформы</b>
    Нажмите строку, чтобы скопировать.
platform-line = { $what }: <b>{ $value }</b>
button-platform = Для платформы 📋

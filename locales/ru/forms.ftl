# Short forms that prove a step: written in the chat, printed as a page
button-form = Форма
button-form-write = Заполнить
button-form-edit = Изменить
button-form-page = Страница: { $language }
button-forms = Мои формы
form-list =
    <b>Мои формы</b>
    Бумаги о Вашей работе. Страницу можно получить и в Word.
form-list-none = В плане этого года нет форм о Вашей работе.
form-line =
    { $number }. { $kind ->
        [achievements] справка о достижениях
        [talk] беседа о требованиях категории
        [plan] индивидуальный план
        [low_achievers] работа со слабоуспевающими
       *[reference] материал для характеристики
    } — { $version ->
        [0] пока не заполнено ▫️
       *[other] заполнено { DAY($day) } ✅
    }
form-title =
    <b>{ $kind ->
        [achievements] Справка о достижениях
        [talk] Беседа о требованиях к категории
        [plan] Индивидуальный план
        [low_achievers] Работа со слабоуспевающими
       *[reference] Материал для характеристики
    }</b>
form-step =
    <b>{ $kind ->
        [achievements] Справка о достижениях
        [talk] Беседа о требованиях к категории
        [plan] Индивидуальный план
        [low_achievers] Работа со слабоуспевающими
       *[reference] Материал для характеристики
    }</b> · { $number }/{ $last }
form-none = Пока ничего не записано.
form-answer = <b>{ $head }:</b> { $text }
form-before =
    Записано раньше: { $text }
    «Далее» оставит как есть.
form-check = Всё верно? «Подтвердить» сохранит форму и отметит дело.
form-gathered =
    { $count ->
        [0] Отзывов об уроках пока нет.
        [one] На странице будут отзывы о { $count } уроке.
        [few] На странице будут отзывы о { $count } уроках.
        [many] На странице будут отзывы о { $count } уроках.
       *[other] На странице будут отзывы о { $count } уроках.
    }
form-written = Версия { $version }, { DAY($day) }, { $name }
form-empty = Пока ничего не записано. Ответьте хотя бы на один вопрос.
form-not-yours = Форму открывают только те, кто отвечает за это дело.
form-pages = Какие формы? Пришлю одним файлом Word, каждая на своём листе.
form-no-pages = В этом году форм ещё нет.
form-count =
    { $kind ->
        [achievements] Справки о достижениях
        [talk] Беседы о требованиях
        [plan] Индивидуальные планы
        [low_achievers] Работа со слабоуспевающими
       *[reference] Материалы для характеристик
    }: { $count }
form-ask-achievements-pupils = Чего достигли ученики? Без имён. «Далее» — пропустить.
form-ask-achievements-practice = Как учитель делится опытом: уроки, семинары, публикации? «Далее» — пропустить.
form-ask-achievements-growth = Какие курсы, конкурсы и награды есть у учителя? «Далее» — пропустить.
form-ask-achievements-conclusion = Каков вывод методобъединения?
form-ask-talk-requirements = Какие требования к категории разъяснены? «Далее» — пропустить.
form-ask-talk-ready = Что в портфолио уже готово? «Далее» — пропустить.
form-ask-talk-missing = Чего ещё не хватает? «Далее» — пропустить.
form-ask-talk-agreed = О чём договорились и к какому сроку?
form-ask-plan-goal = Какова цель на год? «Далее» — пропустить.
form-ask-plan-lessons = Какие открытые уроки и когда? «Далее» — пропустить.
form-ask-plan-events = Какие внеклассные мероприятия и когда? «Далее» — пропустить.
form-ask-plan-reports = Где и когда будет творческий отчёт? «Далее» — пропустить.
form-ask-plan-growth = Чему учитесь: курсы, самообразование? «Далее» — пропустить.
form-ask-low_achievers-plan = Какие мероприятия запланированы? Без имён учеников. «Далее» — пропустить.
form-ask-low_achievers-analysis = Что показывает анализ результатов? Без имён учеников. «Далее» — пропустить.
form-ask-low_achievers-survey = Что показала анкета? Без имён учеников. «Далее» — пропустить.
form-ask-low_achievers-methods = Какие методы применяются? Без имён учеников. «Далее» — пропустить.
form-ask-reference-strengths = Что сильного в уроках учителя? «Далее» — пропустить.
form-ask-reference-results = Каковы итоги учебной и методической работы? Без имён учеников. «Далее» — пропустить.
form-ask-reference-advice = Что рекомендуется? «Далее» — пропустить.
form-ask-reference-conclusion = Каков вывод?
form-head-achievements-pupils = Достижения учеников
form-head-achievements-practice = Обобщение опыта
form-head-achievements-growth = Профессиональный рост, награды
form-head-achievements-conclusion = Вывод методобъединения
form-head-talk-requirements = Разъяснённые требования
form-head-talk-ready = Готово в портфолио
form-head-talk-missing = Чего не хватает
form-head-talk-agreed = Договорённости
form-head-plan-goal = Цель
form-head-plan-lessons = Открытые уроки
form-head-plan-events = Внеклассные мероприятия
form-head-plan-reports = Творческие отчёты
form-head-plan-growth = Профессиональный рост
form-head-low_achievers-plan = План мероприятий
form-head-low_achievers-analysis = Анализ
form-head-low_achievers-survey = Анкета
form-head-low_achievers-methods = Методы
form-head-reference-strengths = Сильные стороны
form-head-reference-results = Итоги работы
form-head-reference-advice = Рекомендации
form-head-reference-conclusion = Вывод
form-page-achievements = Справка методобъединения о достижениях учителя
form-page-talk = Беседа о требованиях к категории и о портфолио
form-page-plan = Индивидуальный план работы аттестуемого учителя
form-page-low_achievers = Работа со слабоуспевающими учениками
form-page-reference = Материал для характеристики учителя
form-page-teacher = Учитель: { $name }
form-page-subject = Предмет: { $subject }
form-page-category = Имеющаяся категория: { $now }; заявленная: { $target }
form-page-row = Строка плана: { $number }; заполнено { $day }, версия { $version }
form-page-visits = Посещения уроков: { $count }
form-page-author = Заполнил(а): { $line } { $name }
form-page-seen = Учитель ознакомлен: { $line } { $name }
form-page-agreed = Согласовано, заместитель директора: { $line }
cancelled-formwriting = заполнение формы
printout-file-forms = Формы об учителях
printout-column-asked = Вопрос
printout-column-written = Ответ
printout-column-class = Класс
printout-column-visitor = Кто посетил
printout-column-goal = Цель достигнута
printout-column-strengths = Удалось
printout-column-advice = Совет

# The plan that was read, under review
plan-reading = Читаю файл, подождите немного…
plan-review-changes =
    { $count ->
        [0] Отличий от действующего плана нет.
        [one] По сравнению с действующим планом меняется { $count } строка.
        [few] По сравнению с действующим планом меняются { $count } строки.
       *[other] По сравнению с действующим планом меняется { $count } строк.
    }
plan-review-doubt = <b>Нужно уточнить: { $number } из { $count }</b>
plan-review-doubt-row =
    <b>Нужно уточнить: { $number } из { $count }</b>
    <b>{ $row }.</b> { $title }
plan-review-said = В плане: «{ $words }»
plan-review-ask =
    { $field ->
        [schedule] Какой срок? Выберите или напишите, например: 5 октября; октябрь – ноябрь; до 25 мая.
        [responsible] Кто отвечает? Выберите или напишите должность либо имя, несколько — через запятую.
        [scope] Это делается один раз на школу или касается каждого учителя?
       *[school_year] На какой учебный год этот план?
    }
plan-review-confirm = { $word } · не уточнено: { $count }
plan-review-nothing-to-type = Уточнять больше нечего. Нажмите «{ $button }».
plan-review-year-unknown = Напишите учебный год так: 2026–2027.
plan-review-press = Здесь нажмите одну из кнопок.
plan-changed-meanwhile = За это время план изменил кто-то другой, поэтому файл пока не загружен. Посмотрите отличия ещё раз.
button-other-doubt = Другой вопрос
button-as-read = Верно: { $what }
button-as-it-is = Оставить так
row-scope =
    { $scope ->
        [school] Один раз на школу
       *[teacher] Каждый учитель
    }
cancelled-plandraft = загрузка плана

# What differs from the plan in force
button-plan-changes = Изменения: { $count }
plan-changes-heading = <b>Отличия от действующего плана, строк: { $count }</b>
plan-change-line =
    <b>{ $number }.</b> { $title }
    { $kinds }
plan-change =
    { $kind ->
        [new] новая строка
        [back] возвращается в план
        [gone] убирается из плана
        [moved] срок: { $was } → { $now }
        [reworded] меняется текст
        [renumbered] номер: { $was } → { $now }
        [entrusted] отвечает: { $was } → { $now }
       *[closed] меняется, кто и как отмечает выполнение
    }
effect-moved =
    { $count ->
        [one] { $count } открытое дело получит другой срок: { $to }.
        [few] { $count } открытых дела получат другой срок: { $to }.
       *[other] { $count } открытых дел получат другой срок: { $to }.
    }
effect-added =
    { $count ->
        [one] Добавится { $count } дело.
        [few] Добавятся { $count } дела.
       *[other] Добавится { $count } дел.
    }
effect-withdrawn =
    { $count ->
        [one] Уйдёт { $count } открытое дело.
        [few] Уйдут { $count } открытых дела.
       *[other] Уйдёт { $count } открытых дел.
    }
effect-put-aside =
    { $count ->
        [one] { $count } выполненное дело выйдет из плана, его подтверждение сохранится.
        [few] { $count } выполненных дела выйдут из плана, их подтверждения сохранятся.
       *[other] { $count } выполненных дел выйдут из плана, их подтверждения сохранятся.
    }
effect-stay =
    { $count ->
        [one] { $count } выполненное дело останется как есть.
        [few] { $count } выполненных дела останутся как есть.
       *[other] { $count } выполненных дел останутся как есть.
    }
effect-none = На дела это не повлияет.
plan-undo-hint = В течение часа прежний план можно вернуть кнопкой «{ $button }».
plan-undone = План снова такой, каким был.
plan-undo-late = Прошло больше часа, это изменение уже не отменить.
plan-undo-other = После этого план меняли ещё раз, поэтому отменить это изменение нельзя.

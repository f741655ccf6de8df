# The portfolio: papers that the rules ask for
paper-application = заявление
paper-diploma = диплом об образовании
paper-retraining = документ о переподготовке
paper-employment = подтверждение трудовой деятельности
paper-courses = сертификаты курсов
paper-category = удостоверение и приказ о действующей категории
paper-achievements = свои достижения и обобщение опыта
paper-pupils = достижения учеников
paper-essay = эссе (250–300 слов)
portfolio-missing =
    { $more ->
        [0] Не хватает документов: { $names }
       *[other] Не хватает документов: { $names } и ещё { $more }
    }
portfolio-heading = <b>Моё портфолио</b> · принято { $accepted } из { $total }, на проверке { $added }
portfolio-target = Бумаги для категории: { $category }
portfolio-no-target = Категория, на которую Вы идёте, пока неизвестна: вот бумаги, которые нужны чаще всего.
portfolio-limit = Фото или документ до 20 МБ; несколько страниц можно отправить сразу.
paper-line = { $name } — { $state }
paper-reason = Почему: { $reason }
paper-state-open = нужно добавить ▫️
paper-state-optional = если есть ▫️
paper-state-added =
    { $files ->
        [one] на проверке 🕓 ({ $files } файл)
        [few] на проверке 🕓 ({ $files } файла)
       *[other] на проверке 🕓 ({ $files } файлов)
    }
paper-state-accepted =
    { $files ->
        [one] принято ✅ ({ $files } файл)
        [few] принято ✅ ({ $files } файла)
       *[other] принято ✅ ({ $files } файлов)
    }
paper-state-returned = возвращено ↩️ ({ $files })
paper-ask = { $name }: отправьте фото или документ (до 20 МБ). Остановить: /cancel
paper-not-asked = Эта бумага от Вас больше не нужна. Ваше портфолио: /my
paper-review =
    <b>{ $person }</b> · портфолио
    { $name } · файлов: { $files }
    В очереди: { $left }
paper-returned =
    Возвращено ↩️ { $name }
    Причина: { $reason }
toast-paper-accepted = Принято
button-portfolio = Моё портфолио
button-paper-add = Добавить: { $name }
button-portfolio-zip = Всё одним ZIP
button-papers = Бумаги портфолио: { $count }
category-trainee = стажёр
category-pedagogue = педагог
category-moderator = педагог-модератор
category-expert = педагог-эксперт
category-researcher = педагог-исследователь
category-master = педагог-мастер
category-head_third = руководитель третьей категории
category-head_second = руководитель второй категории
category-head_first = руководитель первой категории

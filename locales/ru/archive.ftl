# The portfolio as a file
archive-heading = Портфолио: { $person }
archive-school = Школа: { $school }
archive-year = Учебный год: { $year }
archive-target = Категория: { $category }
archive-made = Составлено: { $at }
archive-part = Часть { $number } из { $of }
archive-empty = Пока ничего не добавлено.
archive-no-files = Без файлов.
archive-done = Выполнено { $day }
archive-in_review = Отправлено на проверку { $day }
archive-paper-open = Не добавлено
archive-paper-added = На проверке
archive-paper-accepted = Принято
archive-paper-returned = Возвращено
archive-file = { $at } · { $size } · версия { $version } · { $by }
archive-lost = Этого файла сейчас нет на диске школы; возьмите портфолио ещё раз позже.
archive-foot = SHA-256 каждого файла записан в manifest.json. Проверить, не изменено ли что-нибудь: sanat verify ФАЙЛ.zip
archive-caption =
    { $of ->
        [1] Ваше портфолио. Распакуйте и откройте index.html. Это личные документы: не передавайте их другим.
       *[other] Ваше портфолио, часть { $number } из { $of }. Распакуйте и откройте index.html.
    }
archive-caption-missing = Сейчас нет на диске школы: { $missing }. Файлы получаем заново; возьмите портфолио ещё раз позже.
archive-nothing = В портфолио пока ничего нет: прикрепите файлы к делам или добавьте бумаги.
archive-being-made = Составляем портфолио

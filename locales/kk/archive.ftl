# The portfolio as a file
archive-heading = Портфолио: { $person }
archive-school = Мектеп: { $school }
archive-year = Оқу жылы: { $year }
archive-target = Үміткер санаты: { $category }
archive-made = Жасалған уақыты: { $at }
archive-part = { $of } бөліктің { $number }-бөлігі
archive-empty = Әзірге ештеңе қосылмаған.
archive-no-files = Файл жоқ.
archive-done = { $day } орындалды
archive-in_review = { $day } тексеруге жіберілді
archive-paper-open = Қосылмаған
archive-paper-added = Тексеруде
archive-paper-accepted = Қабылданды
archive-paper-returned = Қайтарылды
archive-file = { $at } · { $size } · { $version }-нұсқа · { $by }
archive-lost = Бұл файл қазір мектеп дискісінде жоқ; портфолионы кейінірек қайта алыңыз.
archive-foot = Әр файлдың SHA-256 мәні manifest.json ішінде. Өзгермегенін тексеру: sanat verify ФАЙЛ.zip
archive-caption =
    { $of ->
        [1] Портфолиоңыз. Архивті ашып, index.html файлын қараңыз. Бұл — жеке құжаттарыңыз, өзгелерге таратпаңыз.
       *[other] Портфолиоңыз, { $of } бөліктің { $number }-бөлігі. Архивті ашып, index.html файлын қараңыз.
    }
archive-caption-missing = Мектеп дискісінде қазір жоқ файл саны: { $missing }. Олар қайта алынып жатыр; портфолионы кейінірек тағы бір алыңыз.
archive-nothing = Портфолиода әзірге ештеңе жоқ: істерге файл тіркеңіз немесе құжат қосыңыз.
archive-being-made = Портфолио жиналып жатыр

roster-column-name = Аты-жөні
roster-column-subject = Пәні
roster-column-association = Әдістемелік бірлестігі
roster-column-category = Қазіргі санаты
roster-column-last = Санат берілген күні
roster-column-target = Үміткер санаты
roster-column-round = Аттестаттау түрі (кезекті, мерзімінен бұрын)
roster-column-leave = Демалыста (қай күнге дейін)
roster-column-roles = Рөлдері
roster-column-order = Бұйрық нөмірі
roster-column-moved_on = Басқа мектептен ауысқан күні
roster-column-near_pension = Зейнетке дейін санаты сақталады (иә)
roster-column-without_test = Тест (керек, керек емес)
roster-yes = иә
roster-no = жоқ
roster-yes-or-no = «{ $text }» дегенді түсінбедім: «иә» не «жоқ» деп жазыңыз.
roster-no-heading = { $name }: аты-жөні бағаны бар тақырып жолы табылмады.
roster-unreadable = { $name } кесте ретінде оқылмады.
roster-date-ahead = Санат болашақта берілуі мүмкін емес ({ $day }).
roster-date-wrong = «{ $text }» — күн емес; күні, айы және жылы болуы керек, мысалы 20.12.2021.
roster-category-unknown = «{ $text }» деген санат жоқ.
roster-role-unknown = «{ $text }» деген рөл жоқ.
roster-name-twice = { $name } тізімде бұрын тұр.
roster-namesakes = Мектепте { $name } есімді бірнеше адам бар.
roster-cell-elsewhere = «{ $text }» басқа бағанға жататын сияқты: мұнда { $column ->
        [name] адамның аты-жөні
        [subject] пән
       *[association] бірлестік
    } тұруы керек.
roster-formula = «{ $text }» — формула не қате; ұяшыққа мәннің өзін жазыңыз.
# /import
roster-ask =
    Кестені толтырып, осы жерге жіберіңіз (XLSX не CSV). Өз тізіміңіз де жарайды: бағандар қазақша не орысша, кез келген ретпен тұра береді.

    Алдымен не өзгеретінін көрсетемін, Сіз растамайынша ештеңе жазылмайды.
roster-file-name = mugalimder.xlsx
roster-not-a-file = Тізімді файл түрінде жіберіңіз (XLSX не CSV). Тоқтату: /cancel
roster-preview =
    <b>Тізімде оқығаным</b>
    Анық емес жол: { $bad } · өзгеретін адам: { $changed } · жаңа адам: { $added } · өзгеріссіз: { $same }
roster-strange = Түсінбеген бағандарым (алынбайды): { $headings }.
roster-absent = Мектепте бар, тізімде жоқ: { $count } адам, олар сол күйі қалады ({ $names }{ $more ->
        [0] {""}
       *[other] …
    }).
roster-mend = Анық емес жолдар алынбайды. Файлды түзетіп, қайта жіберуге болады.
roster-line-bad = ⚠️ { $row }-жол: { $message }
roster-line = { $state ->
        [added] ➕ <b>{ $name }</b>: { $what }
       *[changed] ✏️ <b>{ $name }</b>: { $what }
    }
roster-difference = { $was } → { $becomes }
roster-take = { $button }: { $count } жол
roster-changed = Осы арада мектептегі деректер өзгерді. Енді былай болады:
roster-brought = Тізім енгізілді: жаңа адам — { $added }, өзгергені — { $changed }. Сілтемелер: /invite
roster-undo-hint = Бір сағат ішінде қайтаруға болады: «{ $button }».
roster-undo-late = Бір сағат өтіп кетті, тізімді қайтаруға болмайды. Түзетілген тізімді қайта жіберіңіз: /import
roster-undone = Қайтарылды: { $count } адамның деректері бұрынғы күйінде.
roster-dropped = Тізім енгізілмеді, ештеңе өзгерген жоқ.

# The audit
audit =
    <b>Мектепте не істелді: { $total } жазба</b> { $who }

    { $lines }

    Тізбектің соңы: <code>{ $end }</code>
audit-none = Мұнда әзірге жазба жоқ.
audit-line = { $at } · <b>{ $who }</b> — { $what }
audit-operator = оператор
audit-somebody = бөгде адам
audit-message = хабарлама
audit-authors = Кім істеді
audit-anybody = Барлығы
audit-whose = Кімнің істегенін көрсетейін?
audit-file = Excel
audit-sent = Жазбалар: { $count }.
audit-kind-all = Барлығы
audit-kind-refused = Рұқсат берілмеген
audit-kind-people = Адамдар
audit-kind-plan = Жоспар
audit-kind-steps = Істер
audit-kind-notices = Хабарламалар
audit-kind-settings = Баптаулар
audit-about =
    { $sort ->
        [person] { $name }
        [step] { $number }-жол { $name }
        [row] { $number }-жол
        [role] { $number }
        [notice] № { $number }
        [paper] № { $number }
        [lesson] № { $number }
        [consultation] № { $number }
       *[other] {""}
    }
audit-act =
    { $act ->
        [step-confirmed] іс орындалды
        [step-submitted] іс тексеруге жіберілді
        [set-rule] ереже саны өзгертілді
        [step-told] істің орындалғаны айтылды
        [step-undo] іс туралы белгі қайтарылды
        [step-unproven] есептелмеген файлмен қойылған белгі алынды
        [step-cannot] іске кедергі айтылды
        [step-waived] іс сұралмайтын болды
        [step-asked-again] іс қайта сұралатын болды
        [review-confirmed] іс қабылданды
        [review-returned] іс қайтарылды
        [set-day] күні белгіленді
        [evidence] файл тіркелді
        [write-form] нысан толтырылды
        [paper-added] портфолиоға құжат қосылды
        [paper-accepted] портфолио құжаты қабылданды
        [paper-returned] портфолио құжаты қайтарылды
        [paper-unproven] есептелмеген файлмен қосылған құжат алынды
        [wish] еске салу баптауы өзгерді
        [trial-test] сынамалық тест нәтижесі жазылды
        [attempt] тест талпынысы жазылды
        [attempt-removed] тест талпынысы алынды
        [decide-category] санат туралы шешім жазылды
        [order-of-category] санат туралы бұйрық жазылды
        [certificate-of-category] санат куәлігі жазылды
        [trials-shared] сынамалық тест нәтижелері ашылды
        [trials-private] сынамалық тест нәтижелері жабылды
        [plan-lesson] сабақ белгіленді
        [call-off-lesson] сабақ болдырылмады
        [lesson-noted] сабақ туралы жазылды
        [open-consultations] кеңес уақыттары ашылды
        [take-consultation] кеңеске жазылу
        [leave-consultation] кеңестен бас тарту
        [close-consultation] кеңес уақыты жабылды
        [consultation-noted] кеңес туралы жазылды
        [consultation-agreed] кеңес жазбасымен келісілді
        [notice-send] хабарлама жіберілді
        [notice-coming] келемін деп жауап берді
        [notice-not_coming] келе алмаймын деп жауап берді
        [notice-read] танысты
        [notice-reason] келмеу себебі айтылды
        [notice-change] хабарлама өзгертілді
        [notice-cancel] хабарлама тоқтатылды
        [notice-print] таныстыру парағы басып шығарылды
        [commission-form] комиссия құрылды
        [minutes-draft] отырыс хаттамасының жобасы жасалды
        [sitting-settle] отырыс шешімдері жазылды
        [nudge] кешіккендерге еске салынды
        [load-plan] жоспар енгізілді
        [change-plan] жоспар өзгерді
        [undo-plan] жоспар өзгерісі қайтарылды
        [open-year] келесі оқу жылы ашылды
        [open-year-undone] келесі оқу жылының ашылуы қайтарылды
        [tune-reminders] еске салу ережелері өзгерді
        [calendar-opened] күнтізбе мекенжайы ашылды
        [calendar-revoked] күнтізбе мекенжайы жабылды
        [invite] шақыру сілтемесі жасалды
        [join] мектепке қосылды
        [hand-over] орын тапсыру сілтемесі жасалды
        [desk-handed-over] орын тапсырылды
        [forget] адам туралы деректер өшірілді
        [bring-in-roster] тізім енгізілді
        [undo-roster] енгізілген тізім қайтарылды
        [found-school] мектеп қосылды
        [change-school] мектеп баптауы өзгерді
        [undo-school] мектеп баптауының өзгерісі қайтарылды
        [change-roles] рөлдері өзгерді
        [change-person] адам туралы деректер өзгерді
        [leave-school] мектептен шығарылды
        [return-school] мектепке қайта алынды
        [page-print] қағаз бет басылды
        [page-revoke] қағаз бет кодтары жойылды
        [cut-off] бұрынғы телефоны ажыратылды
        [merge-people] қайталанған адам біріктірілді
        [choose-school] мектеп таңдалды
        [refused] рұқсат берілмеді
       *[other] { $act }
    }

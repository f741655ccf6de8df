# One person of the school, for its admin
staff = <b>{ $name }</b> — { $roles }
staff-fact = { $value }
staff-left = Мектептен кеткен күні: { $day }
staff-reach =
    { $reach ->
        [reachable] Хабар жетеді.
        [waiting] Әлі қосылған жоқ: өзіне арналған сілтеме жіберіңіз.
       *[stopped] Ботты тоқтатқан, хабар жетпейді.
    }
staff-button-link = Осы адамға сілтеме
staff-button-lost = Телефоны жоғалды: жаңа сілтеме
staff-button-let-go = Мектептен кетті
staff-button-gone = Иә, кетті
staff-button-back = Мектепке қайта алу
staff-ask-let-go = { $name } мектептен кетті ме? Хабарлар тоқтайды, кеңестері болдырылмайды; істегендері сақталады. Кейін қайта алуға болады.
staff-link =
    { $name } — тек осы адамға арналған сілтеме. Бір рет қана жарамды, мерзімі: { DAY($day) }, { $hour }.

    { $link }
staff-cut-off = { $name }: бұрынғы телефоны қазірден бастап ажыратылды.
staff-last-admin = Мектепте бір әкімші қалуы керек. Алдымен басқа адамға әкімші рөлін беріңіз: /people
staff-last-role = Бұл — жалғыз рөлі. Адам кеткен болса, «Мектептен кетті» түймесін басыңыз.
staff-cut-off-own = Өз телефоныңызды ажырата алмайсыз; мұны басқа әкімші жасайды.
schools-choose = Қай мектепте жұмыс істейміз?
schools-chosen = Енді бұл чат мына мектеп туралы: <b>{ $school }</b>. Тапсырмалар: /my
settings-school = Басқа мектебім
staff-button-page = Қағаз бет

# /remind: a word to those who are behind
command-remind = Кешіккендерге еске салу
nudge-nobody = Кешігіп жүрген ешкім жоқ, еске салатын іс те жоқ.
nudge-heading =
    <b>Кімге еске саламыз?</b>
    Жолды таңдаңыз: хабар алдымен Сізге көрсетіледі.
nudge-row = <b>{ $number }.</b> { $title } — { $people } адам
nudge-preview =
    <b>{ $number }.</b> { $title }
    Мерзімі өткен істің иелеріне орындау түймелерімен хабар барады.
nudge-to = <b>Алатындар ({ $count }):</b> { $names }
nudge-to-nobody = Қазір хабар жіберуге болатын адам жоқ.
nudge-now = Хабар бірден кетеді.
nudge-later = Мектеп қазір жабық, сондықтан хабар { DAY($day) } күні { $time } кетеді.
nudge-left-out = <b>Жіберілмейді:</b>
nudge-omitted = { $name } — { $why }
nudge-why-unreachable = ботқа қосылмаған, өзіңіз айтыңыз
nudge-why-paused = демалыста немесе үзіліс сұраған
nudge-why-today = осы жол бойынша бүгін еске салынған
nudge-why-enough = хабар саны шегіне жетті
nudge-report = <b>{ $number }-жол · еске салу, { DAY($day) }</b>
nudge-sent = Жетті ({ $count }): { $names }
nudge-waiting = Кезекте ({ $count }): { $names }
nudge-failed = Жеткізілмеді ({ $count }): { $names }

# How the next due day came about; `paragraph` is that of order No. 83
cycle-line-no-data = Санаты немесе оның берілген күні белгісіз.
cycle-line-trainee = Тағылымдамашы: «педагог» санаты { $years } жылдан кейін беріледі, { $date } дейін ({ $paragraph }-т.).
cycle-line-exempt = Өтініш бойынша босатылған: зейнетке { $years } жыл не одан аз қалды ({ $paragraph }-т.).
cycle-line-last = Санат соңғы рет берілген не расталған күн: { $date }, бұйрық: { $order }.
cycle-line-last-without-order = Санат соңғы рет берілген не расталған күн: { $date }.
cycle-line-validity = Санат { $years } жыл жарамды: { $date } дейін ({ $paragraph }-т.).
cycle-line-moved = Басқа мектептен { $moved } ауысқан: әрі кеткенде { $years } жыл, { $date } дейін ({ $paragraph }-т.).
cycle-line-away = { $start } бастап демалыста: мерзім тоқтап тұр, { $days } күн қалды.
cycle-line-returned = { $start } – { $until } аралығында демалыста болған: қалған { $days } күн жалғасады, бірақ { $years } жылдан аспайды, { $date } дейін ({ $paragraph }-т.; білім бөлімінен нақтылаңыз).
cycle-line-early = Мерзімінен бұрын аттестаттау { $years } жылдан кейін мүмкін: { $date } бастап ({ $paragraph }-т.).
leave-ends-before-start = Демалыс басталғанынан ({ DAY($start) }) бұрын аяқталатын болып тұр ({ DAY($until) }).

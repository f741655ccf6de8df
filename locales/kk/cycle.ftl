# How the next due day came about; `paragraph` is that of order No. 83
cycle-line-no-data = Санаты немесе оның берілген күні белгісіз.
cycle-line-trainee = Тағылымдамашы: «педагог» санаты { $years } жылдан кейін беріледі, күні: { $date } ({ $paragraph }-тармақ).
cycle-line-exempt = Өтініш бойынша босатылған: зейнетке { $years } жыл не одан аз қалды ({ $paragraph }-тармақ).
cycle-line-last = Санат соңғы рет берілген не расталған күн: { $date }, бұйрық: { $order }.
cycle-line-last-without-order = Санат соңғы рет берілген не расталған күн: { $date }.
cycle-line-validity = Санат { $years } жыл жарамды, мерзімі: { $date } ({ $paragraph }-тармақ).
cycle-line-moved = Басқа мектептен ауысқан күні: { $moved }. Санат { $years } жылдан артық сақталмайды, мерзімі: { $date } ({ $paragraph }-тармақ).
cycle-line-away = Демалыс басталған күн: { $start }. Мерзім тоқтап тұр, { $days } күн қалды.
cycle-line-returned = Демалыс: { $start } – { $until }. Қалған { $days } күн жалғасады, бірақ { $years } жылдан аспайды, мерзімі: { $date } ({ $paragraph }-тармақ; білім бөлімінен нақтылаңыз).
cycle-line-early = Мерзімінен бұрын аттестаттау { $years } жылдан кейін мүмкін, ең ерте күні: { $date } ({ $paragraph }-тармақ).
leave-ends-before-start = Демалыстың соңы ({ DAY($until) }) басынан ({ DAY($start) }) бұрын тұр.
cycle-line-without-test = Тест тапсырмайсыз ({ $paragraph }-тармақ).
cycle-line-confirmed-without-test = Осы санатты растағанда тест қатарынан { $count } реттен артық емес талап етілмейді ({ $paragraph }-тармақ; білім бөлімінен нақтылаңыз).

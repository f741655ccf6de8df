# A plan's file that could not be read
plan-empty-file = Файл пустой.
plan-too-large-file = Файл слишком большой: план может занимать до { $megabytes } МБ.
plan-unreadable = Не могу прочитать этот файл. Отправьте план в Word (DOCX), Excel, PDF или текстом.
plan-damaged = Файл повреждён и не открывается. Сохраните его заново и отправьте ещё раз.
plan-protected = Файл закрыт паролем. Отправьте его без пароля.
plan-macro = В файле есть макросы. Сохраните его без макросов (DOCX или XLSX) и отправьте ещё раз.
plan-bomb = В распакованном виде файл намного больше любого плана, поэтому я не стал его открывать.
plan-picture = Это картинка, а я читаю только текст. Отправьте план файлом Word, Excel или PDF.
plan-scan = Этот PDF - скан, текста в нём нет. Отправьте файл, с которого его печатали.
plan-old-doc = Это старый формат Word. Сохраните план как DOCX и отправьте ещё раз.
plan-too-many-pages = Страниц в PDF: { $pages }, а я читаю не больше { $most }. Отправьте только план.
plan-too-slow = Файл читался дольше { $seconds } с, и я остановился. Отправьте только план, лучше в DOCX.
plan-too-heavy = Файлу нужно больше памяти, чем может занимать план. Отправьте только план, лучше в DOCX.

# A file without a plan in it
plan-no-table = В файле нет таблицы. План — это таблица: что, когда, кто, чем завершается.
plan-not-a-plan = Таблица в этом файле не похожа на план аттестации: нет ни сроков, ни ответственных.
plan-empty-table = В таблице плана нет строк.
plan-too-large = Строк в таблице: { $rows }, а я беру не больше { $most }.
plan-two-tables = Планов в файле: { $count }. Какой взять? { $plans }
plan-no-such-plan = Планов в файле: { $count }; выберите номер начиная с 1.
plan-year-unknown = В плане не указан учебный год. Назовите год.

# What is not sure about a plan that was read
doubt-not-attestation = В плане нет слова об аттестации. Это тот файл?
doubt-school-year-missing = В плане не указан учебный год; взят { $taken }.
doubt-school-year-other = В плане указан { $said }; взят { $taken }.
doubt-numbers = У части строк нет номера или он повторяется, поэтому строки пронумерованы заново: { $rows }.
doubt-other-times = Сроки есть и в столбце «{ $column }»; срок строки взят из другого столбца.
doubt-schedule-typed = Excel хранит здесь дату { $phrase }. Это именно этот день или весь месяц?
doubt-schedule-above = В этой строке срока нет; взят срок строки выше: { $phrase }.
doubt-cells-moved = Ячейки этой строки не совпали со столбцами; они расставлены по смыслу.
doubt-responsible-missing = В строке не назван ответственный.
doubt-responsible-person = Указана только фамилия, и такого человека в школе нет. Какая должность отвечает за эту строку?
doubt-responsible-which-person = «{ $name }» — кто это из школы?
doubt-responsible-unknown = Не знаю такой должности: { $words }.
doubt-scope = Не уверен, делается это один раз на школу или каждым учителем; взято «школа».

# Files that prove a step
file-type-unsupported = Файл такого вида не может быть подтверждением. Отправьте снимок, PDF, документ Office или текст.
file-type-lies = Содержимое файла не то, что говорит его имя. Сохраните его заново и отправьте ещё раз.
file-refused = Файл «{ $name }» не засчитан. { $why }
file-refused-step = Снова открыто: <b>{ $number }.</b> { $title } — ответьте на это сообщение другим файлом.
file-refused-paper = Нужно добавить снова: { $name } — нажмите кнопку и отправьте другой файл.
proof-version = Отправлено после возврата: версия { $version }, файлов: { $count }
proof-elsewhere = Тот же файл «{ $name }» уже есть в строке { $number }: { $person }, { DAY($day) } ⚠️
proof-elsewhere-paper = Тот же файл «{ $name }» есть в портфолио: { $person }, { DAY($day) } ⚠️
proof-lost =
    { $count ->
        [one] { $count } файл пропал с диска школы; получаем его заново. ⚠️
        [few] { $count } файла пропали с диска школы; получаем их заново. ⚠️
       *[other] { $count } файлов пропали с диска школы; получаем их заново. ⚠️
    }

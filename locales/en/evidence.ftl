# Files that prove a step
file-type-unsupported = This kind of file cannot be evidence. Please send a picture, a PDF, an office document or a text.
file-type-lies = The content of the file is not what its name says. Please save it anew and send it again.
file-refused = The file “{ $name }” does not count. { $why }
file-refused-step = It is open again: <b>{ $number }.</b> { $title } — please answer this message with another file.
file-refused-paper = It is to be added again: { $name } — please press the button and send another file.
proof-version = Sent anew after a return: version { $version }, files: { $count }
proof-elsewhere = The same file “{ $name }” was given for row { $number } by { $person } on { DAY($day) } ⚠️
proof-elsewhere-paper = The same file “{ $name }” is in a portfolio of { $person }, { DAY($day) } ⚠️
proof-lost =
    { $count ->
        [one] { $count } file has vanished from the school's disk; it is being fetched again. ⚠️
       *[other] { $count } files have vanished from the school's disk; they are being fetched again. ⚠️
    }

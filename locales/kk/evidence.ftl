# Files that prove a step
file-type-unsupported = Мұндай файл дәлел бола алмайды. Сурет, PDF, Office құжатын немесе мәтін жіберіңіз.
file-type-lies = Файлдың мазмұны атауына сай емес. Қайта сақтап, тағы жіберіңіз.
file-refused = «{ $name }» файлы есептелмейді. { $why }
file-refused-step = Қайта ашылды: <b>{ $number }.</b> { $title } — осы хабарға басқа файлмен жауап беріңіз.
file-refused-paper = Қайта қосу керек: { $name } — түймені басып, басқа файл жіберіңіз.
proof-version = Қайтарылғаннан кейін жіберілді: { $version }-нұсқа, файл саны: { $count }
proof-elsewhere = Дәл осы «{ $name }» файлы { $number }-жолға да берілген: { $person }, { DAY($day) } ⚠️
proof-elsewhere-paper = Дәл осы «{ $name }» файлы портфолиода да бар: { $person }, { DAY($day) } ⚠️
proof-lost = Мектеп дискісінен жоғалған файл саны: { $count }; олар қайта алынып жатыр. ⚠️

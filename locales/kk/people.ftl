role =
    { $role ->
        [teacher] мұғалім
        [association_head] әдістемелік бірлестік жетекшісі
        [commission_member] аттестаттау комиссиясының мүшесі
        [deputy_director] директордың орынбасары
        [director] директор
        [hr] кадр қызметкері
        [secretary] хатшы
       *[admin] әкімші
    }

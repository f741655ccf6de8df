role =
    { $role ->
        [teacher] teacher
        [association_head] head of a subject association
        [commission_member] member of the attestation commission
        [deputy_director] deputy director
        [director] director
        [hr] personnel officer
        [secretary] secretary
       *[admin] administrator
    }

"""Posts of one and of several people, in both languages and in their cases."""

import pytest

from attestation.plurals import names_several


@pytest.mark.parametrize(
    "post",
    [
        "ӘБ жетекшілері", "ӘБ жетекшілеріне", "руководители МО", "руководителям МО", "члены комиссии", "секретари",
        "аттестаттау комиссиясының мүшелері", "заместители директора", "директордың орынбасарлары", "замы",
        "аттестаттау комиссиясы", "комиссия құрамы", "члены аттестационной комиссии", "администрация",
        "мектеп әкімшілігі", "методобъединения", "heads of associations", "members of the commission",
    ],
)  # fmt: skip
def test_several_people(post: str) -> None:
    assert names_several(post)


@pytest.mark.parametrize(
    "post",
    [
        "директор", "мектеп директоры", "директора школы", "ОІЖ орынбасары", "зам. директора по УВР", "ДОІЖО", "ЗДУВР",
        "директордың оқу ісі жөніндегі орынбасары", "заместителя директора", "завуч", "завуча", "руководитель МО",
        "рук. МО", "ӘБ жетекшісі", "секретарь комиссии", "секретаря", "хатшы", "комиссия төрағасы", "член комиссии",
        "председатель комиссии", "комиссия мүшесі", "кадрлар бөлімі", "кадрлар инспекторы", "инспектор отдела кадров",
        "deputy director", "head of the association",
    ],
)  # fmt: skip
def test_one_of_them(post: str) -> None:
    assert not names_several(post)

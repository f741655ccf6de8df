"""`sanat plan read --json`: the shape that the contract promises."""

import json

from documents.builtin import built_in_plan
from documents.plan_json import plan_json
from tests.documents.plans import read


def _say(key: str, /, **places: object) -> str:
    return f"{key} {sorted(places.items())}"


def test_a_plan_has_the_keys_of_the_contract() -> None:
    shown = plan_json(built_in_plan(2022), _say)
    assert list(shown) == ["title", "goal", "objectives", "school_year", "items", "warnings"]
    assert (shown["school_year"], shown["warnings"]) == ([2022, 2023], [])
    items = shown["items"]
    assert isinstance(items, list)
    assert items[0] == {
        "number": 1,
        "title": "Аттестаттау комиссиясын құру, құрамын бекіту",
        "schedule": {"phrase": "Тамыз", "kind": "months", "months": [8], "windows": [["2022-08-01", "2022-08-31"]]},
        "responsible": {"phrase": "Директор", "roles": ["director"]},
        "evidence": "Бұйрық",
        "scope": "school",
    }
    assert json.loads(json.dumps(shown)) == shown


def test_doubts_are_said_in_words() -> None:
    shown = plan_json(read("№\tАттестаттау шарасы\tМерзімі\tЖауапты\n1\tТест\tмамыр\tкосмонавт\n"), _say)
    warnings = shown["warnings"]
    assert isinstance(warnings, list)
    expected = "doubt-responsible-unknown [('words', 'космонавт')]"
    assert {"row": 1, "field": "responsible", "message": expected} in warnings

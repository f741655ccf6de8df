"""What loading a plan changes, as `sanat plan load` prints it."""

from dataclasses import asdict

from attestation.plan import PlanItem
from bot.command import show
from services.plan_comparison import Comparison


def difference_json(found: Comparison) -> dict[str, object]:
    """`changes`: each row that differs, its number before and after (null: not there) and how it differs; `steps`."""
    effect = asdict(found.effect)
    del effect["times"]
    return {
        "changes": [
            {
                "was": change.before.number if change.before else None,
                "now": change.after.number if change.after else None,
                "title": change.item.title.kk,
                "kinds": [kind.value for kind in change.kinds],
            }
            for change in found.changes
        ],
        "steps": effect,
    }


def show_difference(found: Comparison) -> None:
    """The same in lines; nothing for a school's first plan of the year."""
    for change in found.changes:
        numbers = dict.fromkeys(_number(item) for item in (change.before, change.after) if item)
        kinds = ", ".join(change.kinds)
        show(f"{'->'.join(numbers):>7}  {kinds}: {change.item.title.kk}")
    told = {name: count for name, count in asdict(found.effect).items() if name != "times" and count}
    if not found.first:
        show(
            "steps: " + (", ".join(f"{name.replace('_', ' ')} {count}" for name, count in told.items()) or "no change")
        )


def _number(item: PlanItem) -> str:
    return str(item.number)

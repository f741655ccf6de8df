"""Write `docs/reference/licences.md` from installed metadata: `python -m tests.supply.licences`. A test compares."""

from tests.supply.locked import ROOT, locked

PAGE = ROOT / "docs" / "reference" / "licences.md"
FONTS = (("DejaVu Sans, DejaVu Sans Bold", "Bitstream Vera and Arev licences", "documents/fonts"),)


def page() -> str:
    """The page's text."""
    rows = [
        "<!-- Written by `python -m tests.supply.licences`; do not edit. -->",
        "",
        "# Licences",
        "",
        "Sanat itself is under the MIT licence. What runs with it, as each package says of itself; the versions and",
        "the hash of each file are in `requirements.lock`, `make sbom` writes them as a CycloneDX document.",
        "",
        "| package | licence |",
        "| --- | --- |",
        *(
            f"| {package.name} | {package.licence or 'not installed where this page was written'} |"
            for package in locked()
        ),
        "",
        "| font | licence | where |",
        "| --- | --- | --- |",
        *(f"| {name} | {licence} | `{where}` |" for name, licence, where in FONTS),
        "",
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

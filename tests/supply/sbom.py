"""Write a bill of materials as CycloneDX JSON: `python -m tests.supply.sbom FILE`, or `make sbom`."""

import sys
import tomllib
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tests.supply.licences import FONTS
from tests.supply.locked import ROOT, Locked, locked


def bill() -> Bom:
    """Our program and what runs with it, by version, licence and hash."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    us = Component(name=project["name"], version=project["version"], type=ComponentType.APPLICATION, bom_ref="sanat")
    us.licenses.add(LicenseFactory().make_from_string(project["license"]))
    bom = Bom(components=[*map(_package, locked()), *map(_font, FONTS)])
    bom.metadata.component = us
    bom.register_dependency(us, bom.components)
    return bom


def _package(package: Locked) -> Component:
    address = PackageURL("pypi", name=package.name, version=package.version)
    component = Component(name=package.name, version=package.version, purl=address, bom_ref=str(address))
    component.hashes.update(HashType(alg=HashAlgorithm.SHA_256, content=sha256) for sha256 in package.hashes)
    if package.licence:
        component.licenses.add(LicenseFactory().make_from_string(package.licence))
    return component


def _font(font: tuple[str, str, str]) -> Component:
    name, licence, where = font
    component = Component(name=name, type=ComponentType.FILE, bom_ref=where)
    component.licenses.add(LicenseFactory().make_with_name(licence))
    return component


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(JsonV1Dot6(bill()).output_as_string(indent=1), "utf-8")

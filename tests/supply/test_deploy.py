"""Container, compose files, systemd unit, workflow: they parse, and all that they name is there."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.config import Config
from tests.supply.locked import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = ("compose.yaml", "compose.postgresql.yaml")
SETTINGS = {name.upper() for name in Config.model_fields}
COMMANDS = {"run", "backup", "restore", "doctor"}


def _compose(name: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((ROOT / name).read_text("utf-8"))
    return document


def _unit() -> configparser.ConfigParser:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign] # as the standard library's docs advise
    unit.read(ROOT / "deploy" / "sanat.service", "utf-8")
    return unit


def test_the_image_holds_every_package_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").split()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    assert lines[0] == "*"
    assert all((ROOT / name).exists() for name in let_in)
    packaged = re.search(r"wheel\]\npackages = \[(.*?)\]", (ROOT / "pyproject.toml").read_text("utf-8"), re.S)
    assert packaged
    assert let_in == set(re.findall(r'"([a-z]+)"', packaged[1])) | {
        "requirements.lock",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    }


def test_the_image_is_small_pinned_and_nobody_s_root() -> None:
    stages = re.split(r"^FROM ", DOCKERFILE, flags=re.M)[1:]
    last = stages[1]
    assert "--require-hashes" in stages[0]
    assert "--without-pip" in stages[0]
    assert "pip uninstall" in last
    assert re.search(r"^USER sanat$", last, re.M)
    assert "HEALTHCHECK" in last
    assert stages[-1].strip() == "sanat"  # what is built when no target is named
    named = set(re.findall(r"([A-Z_]+)=", re.search(r"^ENV (.*?)\nUSER", last, re.S | re.M)[1]))  # type: ignore[index] # there
    assert named - {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"} <= SETTINGS


def test_what_only_builds_is_taken_out_of_the_image() -> None:
    from tests.supply.locked import _BUILD

    taken = re.search(r"uninstall --yes ([a-z -]+) \\", DOCKERFILE)
    assert taken
    assert set(taken[1].split()) == _BUILD


@pytest.mark.parametrize("name", COMPOSE)
def test_compose_files_are_closed_and_name_what_is_there(name: str) -> None:
    compose = _compose(name)
    bot = compose["services"]["sanat"]
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    build = bot["build"]
    if isinstance(build, dict):
        assert re.search(rf"^FROM .* AS {build['target']}$", DOCKERFILE, re.M)
    assert set(bot.get("environment", {})) <= SETTINGS
    volumes = {mount.split(":")[0] for service in compose["services"].values() for mount in service["volumes"]}
    assert volumes == set(compose["volumes"])
    text = (ROOT / name).read_text("utf-8")
    assert set(re.findall(r"compose\.?[a-z]*\.yaml", text)) <= set(COMPOSE)
    assert "BOT_TOKEN=…" in text


def test_two_copies_share_one_postgresql() -> None:
    services = _compose("compose.postgresql.yaml")["services"]
    assert services["sanat"]["deploy"]["replicas"] == 2
    assert services["sanat"]["depends_on"]["db"]["condition"] == "service_healthy"
    client, server = re.search(r"postgresql-client-(\d+)", DOCKERFILE), services["db"]["image"].partition(":")[2]
    assert client
    assert client[1] == server  # pg_dump must not be older
    url = services["sanat"]["environment"]["DATABASE_URL"]
    assert url.endswith(f"@db/{services['db']['environment']['POSTGRES_DB']}")


def test_the_unit_starts_what_is_installed() -> None:
    service = _unit()["Service"]
    program, command = service["ExecStart"].split()
    assert command in COMMANDS
    guide = (ROOT / "docs" / "operator.md").read_text("utf-8")
    for path in (program, service["EnvironmentFile"], service["WorkingDirectory"], "deploy/sanat.service"):
        assert path in guide, path
    assert float(service["TimeoutStopSec"]) > 9  # the time in which the bot drains
    for wall in ("NoNewPrivileges", "ProtectHome", "PrivateTmp", "RestrictSUIDSGID"):
        assert service[wall] == "yes"


def test_the_workflow_runs_what_the_readme_says() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    steps = workflow["jobs"]["test"]["steps"]
    assert steps[-1]["run"] == "make test"
    assert workflow["permissions"] == {"contents": "read"}
    assert re.search(r"^test:", (ROOT / "Makefile").read_text("utf-8"), re.M)
    lowest = re.search(r'requires-python = ">=([0-9.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert lowest
    assert lowest[1] in workflow["jobs"]["test"]["strategy"]["matrix"]["python"]


def test_the_health_check_of_the_image_is_a_program(unused_tcp_port: int) -> None:
    found = re.search(r'CMD \["python", "-c", "(.*)"\]', DOCKERFILE)
    assert found
    assert "/healthz" in found[1]

    def ends(port: int) -> tuple[int, str]:
        environment = dict(os.environ, WEB_PORT=str(port))
        ran = subprocess.run([sys.executable, "-c", found[1]], capture_output=True, text=True, env=environment)
        return ran.returncode, ran.stderr.strip().rpartition("\n")[2]

    code, said = ends(unused_tcp_port)
    assert code == 1
    assert "Connection refused" in said
    assert ends(0) == (0, "")  # who switches the web server off is not ill


def test_the_base_of_the_image_is_named_once_with_its_version() -> None:
    bases = set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.M))
    assert bases == {"${BASE}", "sanat"}
    named = re.findall(r"^ARG BASE=(\S+)$", DOCKERFILE, re.M)
    lowest = re.search(r'requires-python = ">=([0-9.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert lowest
    assert len(named) == 1
    assert named[0].startswith(f"python:{lowest[1]}-slim-")
    assert DOCKERFILE.count(named[0]) == 3  # also in both commands that pin it by digest
    for image in (_compose(name)["services"].get("db", {}).get("image") for name in COMPOSE):
        assert image is None or re.search(r":\d", image)


def test_the_image_copies_what_is_there() -> None:
    copied = [line.split()[1:-1] for line in re.findall(r"^COPY (?!--from)(.*)$", DOCKERFILE, re.M)]
    assert all((ROOT / name).exists() for names in copied for name in names)
    built = re.search(r"^COPY --from=build (\S+)", DOCKERFILE, re.M)
    assert built
    assert f"venv --without-pip {built[1]}" in DOCKERFILE
    assert f"PATH={built[1]}/bin:" in DOCKERFILE


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    text = (ROOT / "deploy" / "sanat.service").read_text("utf-8")
    unit = tmp_path / "sanat.service"
    unit.write_text(text.replace("/srv/sanat/.venv/bin/sanat run", sys.executable), "utf-8")
    judged = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert [line for line in judged.stderr.splitlines() if "sanat" in line] == []
    unit.write_text(text.replace("ProtectClock=yes", "ProtectKlock=yes"), "utf-8")
    judged = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert "ProtectKlock" in judged.stderr


def test_no_file_of_ours_holds_a_secret() -> None:
    shown = re.compile(r"\b\d{8,}:[A-Za-z0-9_-]{30,}")
    for name in ("Dockerfile", *COMPOSE, "deploy/sanat.service", ".github/workflows/ci.yml"):
        assert not shown.search(Path(ROOT / name).read_text("utf-8"))

"""Container, compose files, systemd unit, workflow: they parse, and all that they name is there."""

import configparser
import os
import re
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
    ran = subprocess.run([sys.executable, "-c", found[1]], capture_output=True, text=True, env=dict(os.environ))
    assert ran.returncode in (0, 1)  # 0 where a bot runs on this machine
    assert "SyntaxError" not in ran.stderr
    assert "/healthz" in found[1]


def test_no_file_of_ours_holds_a_secret() -> None:
    shown = re.compile(r"\b\d{8,}:[A-Za-z0-9_-]{30,}")
    for name in ("Dockerfile", *COMPOSE, "deploy/sanat.service", ".github/workflows/ci.yml"):
        assert not shown.search(Path(ROOT / name).read_text("utf-8"))

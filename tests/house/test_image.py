"""The Dockerfile's steps, run in a clean directory; only the fetching of dependencies is left out."""

import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
BUILD, FINAL = (part.splitlines() for part in re.split(r"(?m)^FROM .*$", re.sub(r"\\\n\s*", " ", TEXT))[1:])


def words_after(word: str, lines: list[str]) -> list[str]:
    return [line.removeprefix(word).strip() for line in lines if line.startswith(word)]


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment that holds what the final stage holds; gives its bin folder."""
    source, wheels, env = (tmp_path_factory.mktemp(name) for name in ("src", "wheels", "env"))
    for copied in words_after("COPY", BUILD):
        *from_, to = shlex.split(copied)
        for name in from_:
            target = source / (name if to == "./" else to)
            target.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, target)
    (wheel,) = words_after("RUN", BUILD)
    build = shlex.split(wheel.replace("/wheels", str(wheels)))
    subprocess.run([sys.executable, *build[1:], "--no-deps", "--no-build-isolation", "-q"], cwd=source, check=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", env], check=True)
    (install,) = re.findall(r"python -m pip (install[^&]+)", " ".join(words_after("RUN", FINAL)))
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        env / "bin" / "python",
        "-q",
        "--disable-pip-version-check",
    ]
    subprocess.run([*pip, *shlex.split(install.replace("/wheels", str(wheels))), "--no-deps"], check=True)
    (site,) = (env / "lib").glob("python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return env / "bin"


def run(image: Path, where: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [image / "playhead", *words],
        cwd=where,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )


def test_the_installed_bot_speaks_and_knows_its_samples(image: Path, tmp_path: Path) -> None:
    assert run(image, tmp_path, "--version").stdout.startswith("playhead ")
    assert run(image, tmp_path, "health").returncode == 1
    refused = run(image, tmp_path, "run")
    assert refused.returncode == 1
    assert "no token" in refused.stderr
    tried = run(image, tmp_path, "try", stdin="/episode latest\n")
    assert tried.returncode == 0, tried.stderr
    assert "Feldnotizen" in tried.stdout


def test_the_image_is_small_and_has_no_rights() -> None:
    final = "\n".join(FINAL)
    assert len(re.findall(r"(?m)^FROM \S+-slim", TEXT)) == 2
    assert words_after("USER", FINAL) == ["playhead"]
    assert words_after("VOLUME", FINAL) == ["/data"]
    assert 'CMD ["playhead", "health"]' in final
    assert words_after("STOPSIGNAL", FINAL) == ["SIGTERM"]
    assert "PLAYHEAD_DATABASE=/data/playhead.db" in final
    assert "COPY" not in final


def test_compose_keeps_the_file_in_a_named_volume() -> None:
    compose = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert "playhead:/data" in compose
    assert re.search(r"(?m)^volumes:\n  playhead:$", compose)
    assert len(re.findall(r"(?m)^  \w+:$", compose.split("volumes:")[0])) == 1

"""The packages and folders of the project are what the documentation says."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ["dsar_desk", "ui", "resources"]


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_ships_our_packages(package):
    owners = packages_distributions().get(package, ["dsar-desk"])  # editable installs list none
    assert set(owners) == {"dsar-desk"}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_is_imported_from_this_checkout(package):
    assert Path(str(files(package))).resolve() == ROOT / package


def test_packaging_is_no_package():
    """With an __init__.py it would hide the library of that name from pytest, build and hatchling."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
    import packaging

    assert packaging.__file__ is not None


def test_resources_holds_data_and_no_code():
    assert [path.name for path in (ROOT / "resources").rglob("*.py")] == ["__init__.py"]


def test_every_folder_with_code_is_a_package():
    """Migrations excepted: Alembic runs them as files."""
    folders = {path.parent for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    bare = [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()]
    assert [folder for folder in bare if "migrations" not in folder.parts] == []


def test_the_wheel_and_its_check_name_the_same_packages(project):
    tool = project["tool"]
    assert sorted(tool["hatch"]["build"]["targets"]["wheel"]["packages"]) == sorted(PACKAGES)
    assert sorted(tool["check-wheel-contents"]["toplevel"]) == sorted(PACKAGES)


def test_the_build_hook_is_in_the_sdist(project):
    hook = project["tool"]["hatch"]["build"]["hooks"]["custom"]["path"]
    assert (ROOT / hook).is_file()
    assert Path(hook).parts[0] in project["tool"]["hatch"]["build"]["targets"]["sdist"]["only-include"]


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE", ".ci/run"]
)
def test_the_project_has_its_papers(name):
    assert (ROOT / name).stat().st_size > 100


def test_the_licence_is_apache_2():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_notice_names_every_library_that_the_desk_needs(project):
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").lower()
    names = [dependency.split(">=")[0].lower() for dependency in project["project"]["dependencies"]]
    assert [name for name in names if name not in notice] == []


DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/README.md", "docs/architecture.md", "packaging/README.md"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_the_documentation_leads_somewhere(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target]
    missing = [
        target for target in targets if target and not (ROOT / document).parent.joinpath(target).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_the_documentation_names_exists(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    named = re.findall(r"`((?:dsar_desk|ui|resources|tests|packaging|docs)/[\w./-]*)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []

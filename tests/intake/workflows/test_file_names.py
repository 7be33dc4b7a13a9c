from __future__ import annotations

import pytest

from intake.workflows.file_names import folders_to_tell, name_of, names_apart


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/m/mri.pdf", "mri.pdf"),
        ("C:\\Papers\\mri.pdf", "mri.pdf"),
        ("/home/m/folder/", "folder"),
        ("Pasted text.txt", "Pasted text.txt"),
        ("/m/a\nb\u202e.pdf", "a\ufffdb\ufffd.pdf"),
    ],
)
def test_a_file_is_called_by_the_last_part_of_its_path(path, name):
    assert name_of(path) == name


def test_only_names_that_two_files_have_are_told_with_folders():
    paths = ["/m/knee/scan.pdf", "/m/hip/scan.pdf", "/m/mri.pdf"]
    assert names_apart(paths) == ("scan.pdf (in knee)", "scan.pdf (in hip)", "mri.pdf")


def test_as_many_folders_are_told_as_tell_them_apart():
    paths = ["/m/knee/2024/scan.pdf", "/m/hip/2024/scan.pdf", "/m/hip/2025/scan.pdf"]
    assert folders_to_tell(paths) == ("knee/2024", "hip/2024", "2025")


def test_the_same_file_twice_is_one_file():
    assert folders_to_tell(["/m/a.pdf", "/m/a.pdf"]) == ("", "")
    assert folders_to_tell([]) == ()


def test_a_file_beside_a_folder_with_one_of_its_name_is_told_plainly():
    assert folders_to_tell(["a.pdf", "m/a.pdf"]) == ("", "m")

"""Vectors of passages, and which are nearest."""

import numpy as np

from bot.semantic.nearest import Matrix, packed


def test_the_nearest_come_first_and_only_from_the_groups_asked_for() -> None:
    vectors = np.eye(384, dtype=np.float32)[:4]
    rows = [(at, at % 2, raw) for at, raw in enumerate(packed(vectors))]
    wanted = np.zeros(384, dtype=np.float32)
    wanted[2], wanted[0], wanted[1] = 0.9, 0.4, 0.8
    found = Matrix(rows).nearest(wanted, groups=[0], most=2)
    assert [one for one, _ in found] == [2, 0]


def test_nothing_is_nearest_in_an_empty_index() -> None:
    assert Matrix([]).nearest(np.zeros(384, dtype=np.float32), groups=[1], most=3) == ()


def test_vectors_are_kept_in_eight_bits_a_number_and_nearly_as_they_were() -> None:
    vectors = np.random.default_rng(7).normal(size=(50, 512)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = [(at, at, raw) for at, raw in enumerate(packed(vectors))]
    assert {len(raw) for _, _, raw in rows} == {512}
    found = dict(Matrix(rows).nearest(vectors[3], groups=range(50), most=50))
    assert all(abs(found[at] - float(vectors[at] @ vectors[3])) < 0.01 for at in range(50))


def test_vectors_of_another_width_are_left_out() -> None:
    rows = [(1, 1, bytes(8)), (2, 1, bytes(16))]
    assert [one for one, _ in Matrix(rows).nearest(np.ones(8, dtype=np.float32), groups=[1], most=5)] == [1]


def test_of_many_vectors_the_nearest_are_the_same_as_when_all_are_compared_whole() -> None:
    chance = np.random.default_rng(3)
    vectors = chance.normal(size=(9_000, 64)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    matrix = Matrix([(at, at // 90, raw) for at, raw in enumerate(packed(vectors))])
    found = [one for one, _ in matrix.nearest(vectors[4_321], groups=range(100), most=10)]
    assert found[0] == 4_321
    assert len(set(found) & set(np.argsort(-(vectors @ vectors[4_321]))[:10].tolist())) >= 8


def test_rows_are_found_by_their_group_in_whatever_order_they_came() -> None:
    vectors = np.eye(64, dtype=np.float32)[:6]
    rows = [(at, (5 - at) // 2, raw) for at, raw in enumerate(packed(vectors))]
    found = Matrix(rows).nearest(np.ones(64, dtype=np.float32), groups=[2, 0], most=9)
    assert {one for one, _ in found} == {0, 1, 4, 5}

from bot.cooldown import MOST, MOST_PEOPLE, WINDOW_S, Cooldown


def test_more_than_ten_questions_in_half_a_minute_wait_and_are_told_once() -> None:
    now_s = 0.0
    cooldown = Cooldown(lambda: now_s)
    assert [cooldown.wait_s(1) for _ in range(MOST)] == [0.0] * MOST
    assert cooldown.wait_s(1) == WINDOW_S
    assert [cooldown.first_told(1), cooldown.first_told(1)] == [True, False]
    assert cooldown.wait_s(2) == 0.0
    now_s = WINDOW_S
    assert cooldown.wait_s(1) == 0.0
    assert cooldown.first_told(1)


def test_only_so_many_people_are_remembered() -> None:
    cooldown = Cooldown(lambda: 0.0)
    for user_id in range(MOST_PEOPLE + 50):
        cooldown.wait_s(user_id)
    assert len(cooldown._asked) == MOST_PEOPLE

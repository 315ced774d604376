"""Answers that call for no arrangement of their own, each with its reason.

tests/registration/arrangements/test_every_answer.py demands a rule, or a line here, for every
answer of the dictionary.
"""

_ROOMS = (
    "Bedrooms are given by it, and giving a room plans an arrangement (registration/allotting)."
)
_MEASURE = "Compared with what was measured (registration/matching); not known calls for help."
_AIRLINE = (
    "A detail of the form for the airline that another rule of the battery or chair proposes."
)
_ASSISTANT = "A detail of the assistant on site, which the rule local-assistant proposes."
_ASKED_ELSEWHERE = "Another room asks it, and does what follows."
_SHEET = "Told to the supplier or the trainers in their sheet; nothing has to be booked."
_NOTHING = "The person needs nothing here."
_LEDGER = "The travel ledger holds it, with who books, who pays and the requests."

FIELDS = {
    "steps_max": _MEASURE,
    "battery_joystick_isolation": _AIRLINE,
    "toilet_transfer_side": _ROOMS,
    "pa_count": _ASKED_ELSEWHERE,
    "pa_person": _ASKED_ELSEWHERE,
    "pa_tasks": _ASSISTANT,
    "pa_gender_pref": _ASSISTANT,
    "pa_languages": _ASSISTANT,
    "pa_meals_count": "Worked out from the days; the rule assistant-meals proposes the meals.",
    "travels_in": "Places in each ride are given by it (registration/allotting).",
    "origin": "Only the funder's distance band is worked out from it.",
    "flights": _LEDGER,
    "form_help": _ASKED_ELSEWHERE,
    "preferred_channel": "A contact fact: every letter and question goes this way.",
    "room_sharing": _ROOMS,
    "emergency_instructions": "Sealed apart; no rule may read it. The safety list tells of it.",
    "evac_buddies": "Organisers name them; the rule leaving proposes it.",
    "ground_floor_bed": _ROOMS,
    "emergency_contact": "A contact fact, for an emergency alone.",
    "photo_consent": "A consent, shown as a colour on the badge.",
    "reuse_next_event": "A consent to keep answers.",
}
"""{field: why no answer to it calls for an arrangement}"""

ANSWERS = {
    "device": {"none": _NOTHING},
    **{
        name: {"*": _MEASURE}
        for name in (
            *("occupied_width", "occupied_length", "occupied_height", "person_plus_device_mass"),
            *("turning_diameter", "device_mass", "folded_min_height", "step_height_max"),
            *("ramp_gradient_max", "walk_distance_max", "bed_height_range", "seat_height"),
        )
    },
    "battery_wh": {"*": _AIRLINE},
    "battery": {"none": _NOTHING, "dry_gel_nonspillable": _AIRLINE, "nimh": _AIRLINE},
    "rooms_work": {"yes": _NOTHING},
    "way_works": {"yes": _NOTHING},
    "transfer": {
        "independent": _NOTHING,
        "with_board": _NOTHING,
        "hoist": "The next question asks which hoist; the rules hoist and own-hoist propose it.",
        "none_stays_in_chair": _NOTHING,
    },
    "bathroom": dict.fromkeys(
        ("roll_in_shower", "fixed_seat", "bath_ok", "grab_rail_L", "grab_rail_R", "both"), _ROOMS
    ),
    "hoist": {"none": _NOTHING},
    "pa_mode": {"none": _NOTHING},
    "pa_hours": dict.fromkeys(("morning", "day", "evening"), _ASSISTANT),
    "pa_room": {"no_matter": _ROOMS, "no_room": _NOTHING},
    "changing_bench": {"no": _NOTHING},
    "local_transport": {"none": _NOTHING},
    "booking_by": {"self_reimbursed": _LEDGER},
    "mode": dict.fromkeys(("train", "bus", "car_own", "adapted_car", "ferry"), _LEDGER),
    "airport_assistance": {"no": _NOTHING},
    "ssr_codes": dict.fromkeys(("WCMP", "WCBD", "WCBW", "WCLB"), _AIRLINE),
    "visa": {"not_needed": _NOTHING},
    "insurance": {"yes": _NOTHING},
    "taxi_allowed": {"no": _NOTHING},
    "interpreter_extra": {
        "speech_to_sign": _SHEET,
        "voice_over": _SHEET,
        "social_time": "The rule interpreters-evening proposes it for everybody who signs.",
        "one_to_one": _SHEET,
        "on_screen_size": _SHEET,
    },
    "captions": {"none": _NOTHING},
    "lip_reading": {"no": _NOTHING},
    "plain_or_easy": {"standard": _NOTHING},
    "audio_description": {"no": _NOTHING},
    "guiding": {"none": _NOTHING},
    "note_taker": {"no": _NOTHING},
    "braille": {"none": _NOTHING},
    "quiet_room": {"no": _NOTHING},
    "noise": {"ear_defenders_ok": _SHEET},
    "scent_free": {"no": _NOTHING},
    "participation_prefs": dict.fromkeys(
        ("no_cold_calling", "written_answers", "no_icebreakers", "no_touch", "may_leave_any_time"),
        _SHEET,
    ),
    "texture": {"7": _NOTHING},
    "fridge": {"none": _NOTHING},
    "rest_room": {"no": _NOTHING},
    "sharps_waste": {"no": _NOTHING},
    "continence_supplies": {"no": _NOTHING},
    "assistance_dog": {"none": _NOTHING},
    "dog_allergy_or_fear": {"no": _NOTHING},
    "hears_alarm": {"yes": _NOTHING},
    "can_raise_alarm": {"yes": _NOTHING},
    "stairs_down": {
        "alone": _NOTHING,
        "alone_slowly": "The safety list says it to those who help people leave.",
    },
    "evac_chair_ok": dict.fromkeys(
        ("yes", "no_posture", "no_weight"), "A detail of the plan that the rule leaving proposes."
    ),
    "prayer_space": {"no": _NOTHING},
    "toilet_gender": dict.fromkeys(("any", "women", "men"), _NOTHING),
}
"""{field that a rule reads: {answer for which no rule proposes anything: why}}; "*" is a value."""

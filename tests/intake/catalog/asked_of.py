"""What each condition, route and plan asks for beyond the common list, read off the sources."""

from __future__ import annotations

from typing import NamedTuple

# requirements that belong to some conditions only, by condition
_WANTED = {
    "crps_1": "diagnosis.crps_signs diagnosis.imaging diagnosis.photos tried.therapy"
    " tried.procedures tried.stimulator tried.pain_psychology",
    "crps_2": "diagnosis.crps_signs diagnosis.imaging diagnosis.photos diagnosis.nerve_tests"
    " tried.therapy tried.procedures tried.stimulator tried.pain_psychology",
    "neuropathic": "diagnosis.nerve_pain diagnosis.nerve_tests diagnosis.imaging"
    " tried.therapy_other tried.pain_psychology",
    "postherpetic": "diagnosis.shingles tried.pain_psychology",
    "phantom_limb": "diagnosis.amputation tried.therapy_other tried.pain_psychology",
    "spinal_cord_injury": "diagnosis.spinal_exam diagnosis.imaging tried.therapy_other"
    " tried.pain_psychology",
    "fibromyalgia": "diagnosis.fibromyalgia tried.therapy tried.pain_psychology",
    "cancer_pain": "diagnosis.cancer tried.cancer_opioids",
    "other_pain": "diagnosis.lasting_pain diagnosis.imaging tried.therapy"
    " tried.pain_psychology",
    "depression": "diagnosis.depression_interview tried.antidepressants tried.augmentation"
    " tried.antidepressants_four tried.spray_four tried.brain_stimulation tried.esketamine"
    " scores.clinician_score tried.talk_therapy",
    "ptsd": "diagnosis.mental_health scores.pcl5 tried.mood_medicines tried.trauma_therapy",
    "anxiety": "diagnosis.mental_health scores.gad7 tried.mood_medicines tried.talk_therapy",
    "other_mood": "diagnosis.mental_health tried.mood_medicines tried.talk_therapy",
}
WANTED = {name: tuple(words.split()) for name, words in _WANTED.items()}
_SPRAY_ONLY = {"tried.spray_four"}
_KETAMINE_ONLY = {"tried.antidepressants_four", "tried.brain_stimulation", "tried.esketamine"}
# without a plan nobody holds the history against rules
_NOT_SELF_PAID = {
    *("tried.therapy", "tried.therapy_other", "tried.procedures", "tried.stimulator"),
    *("tried.pain_psychology", "tried.augmentation", "tried.spray_four"),
    *("tried.antidepressants_four", "tried.brain_stimulation", "tried.esketamine"),
}


def wanted_of(condition, route, kind):
    """Return what a condition asks for under this route and kind of plan."""
    away = _KETAMINE_ONLY if route == "esketamine_spray" else _SPRAY_ONLY
    return set(WANTED[condition]) - away - (_NOT_SELF_PAID if kind == "self_pay" else set())


SPRAY, KETAMINE = ("esketamine_spray",), ("iv_ketamine", "other_ketamine")
ANY: tuple[str, ...] = ()


class Never(NamedTuple):
    """What is never asked under these kinds of plan and routes (empty: under any)."""

    kinds: tuple[str, ...]
    routes: tuple[str, ...]
    ids: str

    def speaks_of(self, kind, route) -> bool:
        """Return whether a case of this kind and route is meant."""
        return (not self.kinds or kind in self.kinds) and (
            not self.routes or route in self.routes
        )


IRRELEVANT = {
    "the spray needs no weight, no hours, no source of ketamine": Never(
        ANY,
        SPRAY,
        """patient.weight patient.weight_on patient.height safety.weight request.hours
        clinic.dose clinic.source""",
    ),
    "ketamine needs no program for the spray": Never(
        ANY,
        KETAMINE,
        """doctor.spray_place doctor.spray_form doctor.spray_alone clinic.rems
        request.with_antidepressant insurer.spray_alone insurer.spray_supply
        tell.two_hours""",
    ),
    "Original Medicare has no request, no policy of a plan, no referral": Never(
        ("original_medicare",),
        ANY,
        """plan.policy plan.first_call plan.service_or_drug plan.exception plan.booklet
        doctor.form_numbers coverage.insurer coverage.plan_name coverage.policy
        coverage.stance coverage.benefit coverage.referral request.sent insurer.needed""",
    ),
    "without insurance there is nobody to ask": Never(
        ("self_pay",),
        ANY,
        """plan.card plan.policy plan.first_call doctor.letter doctor.codes doctor.referral
        tried.pharmacy coverage.member_id coverage.insurer coverage.stance
        coverage.second request.sent decision.given insurer.needed clinic.accepts""",
    ),
    "the VA has no card of an insurer and no policy number": Never(
        ("va",),
        ANY,
        """plan.policy plan.first_call plan.booklet plan.exception coverage.insurer
        coverage.group_number coverage.policy coverage.stance coverage.benefit
        insurer.network insurer.costs insurer.excluded""",
    ),
    "an injury claim goes by its claim number": Never(
        ("workers_comp",),
        ANY,
        """plan.card plan.first_call coverage.member_id coverage.group_number
        coverage.plan_name insurer.costs insurer.network""",
    ),
    "papers of one plan are not asked for under another": Never(
        ("employer", "individual", "limited"),
        ANY,
        """plan.authorization plan.claim plan.claim_details plan.medicare_billing
        plan.medicare_notice plan.va_team plan.estimate claim.number cost.bill_date
        coverage.medicaid_by clinic.medicare""",
    ),
}

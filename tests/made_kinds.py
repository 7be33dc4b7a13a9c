"""Headings and sentences of kinds of papers, written apart from the catalog's words."""

from __future__ import annotations

KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "visit_note": (
        ("Progress Note", "Office Visit", "Follow-up Visit Note", "Initial Consultation"),
        (
            "Chief complaint: burning pain of the left hand.",
            "Assessment and plan: continue.",
            "Review of systems is otherwise negative.",
            "History of present illness: see below.",
        ),
    ),
    "imaging": (
        ("MRI OF THE LEFT FOOT", "Radiology Report", "THREE-PHASE BONE SCAN"),
        (
            "Technique: standard views without contrast.",
            "Findings: patchy marrow edema.",
            "Impression: no fracture.",
        ),
    ),
    "nerve_test": (
        ("EMG/NCS Report", "Nerve Conduction Study"),
        ("Sensory nerve latency was normal.", "Needle exam: no fibrillations."),
    ),
    "procedure_note": (
        ("Procedure Note", "OPERATIVE REPORT", "Procedure Note: Stellate Ganglion Block"),
        (
            "Preoperative diagnosis: as above.",
            "Fluoroscopy was used; she tolerated the procedure.",
            "Estimated blood loss: none.",
        ),
    ),
    "therapy_record": (
        ("Physical Therapy Discharge Summary", "Occupational Therapy Evaluation"),
        (
            "Range of motion improved a little.",
            "Goals were partly reached in the plan of care.",
        ),
    ),
    "lab": (
        ("Laboratory Report", "Comprehensive Metabolic Panel"),
        ("ALT 22 U/L, reference range 7 to 40", "Creatinine 0.8 mg/dL", "Specimen: blood"),
    ),
    "heart_test": (
        ("12-Lead ECG Report", "Electrocardiogram"),
        ("Normal sinus rhythm.", "PR interval and QRS are normal, QTc 420."),
    ),
    "letter_of_necessity": (
        ("Letter of Medical Necessity",),
        (
            "To whom it may concern:",
            "I am writing on behalf of my patient.",
            "This care is medically necessary.",
        ),
    ),
    "mental_health_evaluation": (
        ("Initial Psychiatric Evaluation", "Mental Health Assessment"),
        ("Mental status exam: calm, mood and affect low.", "No suicidal ideation today."),
    ),
    "hospital_record": (
        ("Emergency Department Note", "Hospital Discharge Summary"),
        ("Hospital course: uneventful.", "Condition at discharge: stable."),
    ),
    "denial_letter": (
        ("Notice of Adverse Benefit Determination", "NOTICE OF DENIAL OF COVERAGE"),
        ("Your request was denied.", "You have appeal rights and may ask for external review."),
    ),
    "psychotherapy_letter": (
        ("Psychotherapy Treatment Summary",),
        ("She came to weekly sessions of cognitive behavioral therapy (CBT).",),
    ),
}

NAMED_TREATMENTS: dict[str, tuple[str, ...]] = {
    "therapy_record": ("physical_therapy", "hand_or_occupational_therapy"),
    "procedure_note": ("stellate_ganglion_block",),
    "psychotherapy_letter": ("cognitive_behavioral_therapy",),
}
"""What such a paper names in its heading or sentences, besides the drug of its patient."""

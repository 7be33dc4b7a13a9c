"""Papers as others print them: no type word, several dates, misleading words. All made up."""

from __future__ import annotations

from typing import NamedTuple


class OtherHand(NamedTuple):
    """A page, which kind of paper a careful clerk calls it, and its day (ISO; empty: none)."""

    kind: str
    day: str
    text: str


LETTERS = (
    OtherHand(
        "visit_note",
        "2025-05-05",
        """Jakob Steiner, M.D.
14 Rue Park, Burlington VT
May 5th, 2025
To whom it may concern,
I saw Mrs. Ha Nguyen (born July 30th, 1959) in my office today. She wears a patch most days.
Carbamazepine made her unsteady. Her diagnosis is postherpetic neuralgia, B02.29.
Yours truly,
Jakob Steiner""",
    ),
    OtherHand(
        "therapy_record",
        "2025-10-06",
        """Progress Note
Kinetic Physical Therapy
Patient: Rosa Delgado DOB: 02/05/1978
Date of service: 10/06/2025
Subjective: Pain 6/10.
Objective: Therapeutic exercise, 20 min, gait training.
Assessment: Improving.
Dana Wu, PT""",
    ),
    OtherHand(
        "hospital_record",
        "2025-09-07",
        """Good Shepherd Medical Center
Emergency Department Provider Note
Pham, Vincent MRN 402277
Date of Visit: 09/07/2025 Attending: Rebecca Stahl, MD
Chief complaint: Palpitations.
EKG sinus tachycardia. Troponin negative.
Disposition: Discharge home.""",
    ),
    OtherHand(
        "denial_letter",
        "2025-10-20",
        """Great Basin Administrators
20 October 2025
Adaeze Umunna
RE: claim of 09/04/2025, $735.00
Dear Adaeze Umunna,
After looking at the claim above we are not able to pay it. Prior authorization was missing.
You may send us a written appeal no later than 180 days after you get this letter.""",
    ),
    OtherHand(
        "plan_letter",
        "2026-05-12",
        """Keystone Mutual Health
May 12, 2026
Member ID KM40029917 Authorization number A-7710-2266
Dear Bartholomew Nkemelu:
We have authorized the service below after the outside review of May 4, 2026.
Service IV ketamine infusion
We had first denied this on December 11, 2025.""",
    ),
    OtherHand(
        "plan_letter",
        "2025-11-24",
        """Explanation of Benefits
Subscriber: Lena Novak ID number: YRP882M99120
Claim number: 2025329AB1120 Date processed: 11/24/2025
Service date 10/30/2025 Billed 900.00 Your responsibility 900.00
Reason: denied, not medically necessary. See your appeal rights on the back.""",
    ),
    OtherHand(
        "referral",
        "2025-09-16",
        """Amara Nwosu, MD
9/16/2025
Dear Dr. Ferreira,
Re: Siobhan O'Malley, d.o.b. 3/22/86
Thank you for seeing this teacher for an opinion about ketamine infusions.
Her EKG of 7/17/2025 is enclosed.
With kind regards,""",
    ),
    OtherHand(
        "letter_of_necessity",
        "2025-12-15",
        """Sierra Pain Institute
December 15, 2025
Member: Paula Renner DOB 11/20/1974 ID 88213377
Dear Sir or Madam:
Please accept this letter in support of coverage for my patient Ms. Renner.
She has failed gabapentin and two sympathetic blocks.
Graham Lester MD""",
    ),
    OtherHand(
        "medical_policy",
        "2025-07-01",
        """Keystone Mutual Health
Medical Policy Bulletin Policy no. 08.01.77
Title: Ketamine for Pain Effective: 07/01/2025
Rationale: Reports of denied care are not evidence.
Coding: 96365""",
    ),
    OtherHand(
        "authority_paper",
        "2024-03-11",
        """DURABLE POWER OF ATTORNEY FOR HEALTH CARE
I, Walter Zabriskie, born 4/3/1946, name my daughter as my agent for health care decisions.
Signed this 11th day of March, 2024""",
    ),
    OtherHand(
        "medicine_list",
        "2026-02-05",
        """My medicines - Walter Zabriskie - updated 5 Feb 2026
Morning Noon Night
gabapentin 300
Can't take: tramadol (seizure 2019)
Pharmacy: Corner Apothecary 555-0129""",
    ),
    OtherHand(
        "score_sheet",
        "2025-09-15",
        """Over the last 2 weeks, how often have you been bothered by the problems below?
PHQ-9 Vincent Pham 9/15/25
TOTAL = 11""",
    ),
    OtherHand(
        "drug_screen",
        "2026-01-14",
        """TruPath Toxicology
Donor/Patient Brandt, Eugene
Collected 01/14/2026 11:15
Reported 01/17/2026
Drug monitoring, definitive (LC-MS/MS)
Fentanyl patch Not detected 1""",
    ),
    OtherHand(
        "",
        "",
        """Tuesday
Called again, on hold 40 min. Spoke with a lady named Trish, she said to send it once more.
Ask Dr. F about the pills. $35""",
    ),
)

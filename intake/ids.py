"""Identifiers. Each is a distinct type, so ids cannot be swapped by accident."""

from __future__ import annotations

from typing import NewType

CaseId = NewType("CaseId", str)
PersonId = NewType("PersonId", str)
DocumentId = NewType("DocumentId", str)
ProofId = NewType("ProofId", str)
ScoreId = NewType("ScoreId", str)
TrialId = NewType("TrialId", str)
ContactId = NewType("ContactId", str)
PolicyId = NewType("PolicyId", str)
CriterionId = NewType("CriterionId", str)
InfusionId = NewType("InfusionId", str)
HolderId = NewType("HolderId", str)
RecordsRequestId = NewType("RecordsRequestId", str)
MedicineId = NewType("MedicineId", str)
AllergyId = NewType("AllergyId", str)
SymptomsId = NewType("SymptomsId", str)
SignsId = NewType("SignsId", str)
LimbsId = NewType("LimbsId", str)

QuestionId = NewType("QuestionId", str)
RequirementId = NewType("RequirementId", str)
GroupId = NewType("GroupId", str)
InstrumentId = NewType("InstrumentId", str)
DocumentTypeId = NewType("DocumentTypeId", str)
TreatmentId = NewType("TreatmentId", str)
TreatmentClassId = NewType("TreatmentClassId", str)
PlanKindId = NewType("PlanKindId", str)
ConditionId = NewType("ConditionId", str)
RouteId = NewType("RouteId", str)
LetterId = NewType("LetterId", str)
RecordsNoteId = NewType("RecordsNoteId", str)
DeadlineId = NewType("DeadlineId", str)
ContradictionId = NewType("ContradictionId", str)

PATIENT = PersonId("patient")

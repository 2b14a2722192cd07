import type { AddMemberRefusal } from '../domain/add-member.ts'
import type { ApproveRefusal } from '../domain/approve-memorandum.ts'
import type { LegalForm, MemberRole } from '../domain/membership.ts'
import type { MemorandumState } from '../domain/memorandum-standing.ts'

export const wording = {
  'urn-taken': 'A school with this unique reference number (URN) is registered already',
  'already-leads-it': 'Your school already leads a cluster with this name',
  'no-such-school': 'No school is registered under this unique reference number (URN)',
  'already-a-member': 'This school belongs to the cluster already',
  'joins-too-far-ahead': 'The day the school joined must be today or earlier',
  'nothing-changed': 'These are the words of the latest version. Change something before you propose them again',
  'has-no-vote': 'Your school has no vote on this memorandum, because it observes or has left',
  'already-approved': 'Your governing body’s approval of this version is recorded already',
  'replaced-by-a-newer-version': 'A newer version has been proposed. Approve that one instead',
  'meeting-to-come': 'The meeting must have been held: its date is in the future',
  'meeting-before-proposal': 'The meeting was held before this version was proposed, so it cannot have approved it',
} satisfies Record<AddMemberRefusal | ApproveRefusal | 'urn-taken' | 'already-leads-it' | 'nothing-changed', string>

export const legalForms: Record<LegalForm, string> = {
  collaboration: 'Collaboration: each school keeps its own governing body',
  federation: 'Federation: one governing body for all',
  'co-operative': 'Co-operative',
  company: 'Company owned by the schools',
  trust: 'Multi-academy trust',
}

export const memberRoles: Record<MemberRole, string> = { lead: 'Lead school', member: 'Member', observer: 'Observer' }

export const memorandumStates: Record<MemorandumState, string> = {
  'being-approved': 'Being approved',
  'in-force': 'In force',
  replaced: 'Replaced',
  'set-aside': 'Set aside',
}

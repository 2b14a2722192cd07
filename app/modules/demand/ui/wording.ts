import type { AnswerRefusal } from '../domain/answer-call.ts'
import type { NeedState } from '../domain/need.ts'
import type { OpenCallRefusal } from '../domain/open-call.ts'

export const wording = {
  'school-not-in-cluster': 'Only schools that are members of the cluster can be asked. Choose from its members',
  'respond-by-must-be-ahead': 'The day by which schools should answer must be tomorrow or later',
  'call-closed': 'This call is closed: its tender has been published, or the cluster ended it',
  'call-already-closed': 'This call is closed already',
  'already-committed':
    'Your school has committed its answer. Ask the cluster’s manager to give it back if it must change',
  'already-declined': 'Your school has said already that it takes no part',
  'answers-missing': 'Some answers are missing or cannot be right. Correct them before you commit',
  'not-committed': 'This school has not committed its answer, so there is nothing to give back',
} satisfies Record<OpenCallRefusal | AnswerRefusal | 'call-already-closed', string>

export const needStates: Record<NeedState, string> = {
  'not-started': 'Not started',
  draft: 'Draft',
  committed: 'Committed',
  declined: 'Not taking part',
}

import { expect, it } from 'vitest'
import { idleSpeakers, nameSpeakers, schoolsWithoutSpeaker } from './name-speakers.ts'
import type { PublishedCriterion } from './published-tender.ts'
import type { PanelMember } from './tender.ts'

const people = [
  { personId: 'ann', schoolIds: ['moxley'] },
  { personId: 'bob', schoolIds: ['moxley', 'salisbury'] },
  { personId: 'cem', schoolIds: ['salisbury'] },
]
const speaks = (personId: string, schoolId: string) => ({ personId, schoolId })

it('lets one person of each school speak for it', () => {
  const named = nameSpeakers([speaks('ann', 'moxley'), speaks('bob', 'salisbury')], ['chair'], people, [])
  expect(named).toEqual({
    ok: true,
    members: [
      { personId: 'ann', schoolId: 'moxley', role: 'school' },
      { personId: 'bob', schoolId: 'salisbury', role: 'school' },
    ],
  })
})

it('refuses a member of the panel, a stranger to the school, somebody who speaks twice, and an opening holder', () => {
  const named = (chosen: ReturnType<typeof speaks>[], holders: string[] = []) =>
    nameSpeakers(chosen, ['cem'], people, holders)
  expect(named([speaks('cem', 'salisbury')])).toMatchObject({ reason: 'speaker-on-panel' })
  expect(named([speaks('ann', 'salisbury')])).toMatchObject({ reason: 'speaker-not-from-school' })
  expect(named([speaks('bob', 'moxley'), speaks('bob', 'salisbury')])).toMatchObject({ reason: 'speaker-twice' })
  expect(named([speaks('ann', 'moxley')], ['ann'])).toMatchObject({ reason: 'scorer-holds-a-key' })
})

const question = (judged: PublishedCriterion['judged']): PublishedCriterion => ({
  id: 'menu',
  parentId: 'food',
  kind: 'scored',
  title: 'Lunch menu',
  weight: '100',
  question: '',
  guidance: '',
  wordLimit: null,
  minimum: null,
  judged: judged ?? null,
})
const panel: PanelMember[] = [{ personId: 'ann', schoolId: 'moxley', role: 'school' }]

it('says for which schools nobody speaks, where there is a question for the schools', () => {
  const criteria = [question({ by: 'schools', mix: 'equal' })]
  expect(schoolsWithoutSpeaker({ criteria, panel }, ['moxley', 'salisbury'])).toEqual(['salisbury'])
  expect(schoolsWithoutSpeaker({ criteria: [question(null)], panel }, ['moxley', 'salisbury'])).toEqual([])
})

it('says who was named for a school and has nothing to score', () => {
  const criteria = [question({ by: 'schools', mix: 'equal' })]
  expect(idleSpeakers({ criteria, panel }, ['moxley'])).toEqual([])
  expect(idleSpeakers({ criteria, panel }, ['salisbury'])).toEqual(['ann'])
  expect(idleSpeakers({ criteria: [question(null)], panel }, ['moxley'])).toEqual(['ann'])
})

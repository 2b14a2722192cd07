import { useCase } from '#app/platform/use-case.server.ts'
import { setMeetings as decide } from '../domain/prepare-tender.ts'
import { SetMeetings } from '../meetings-input.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const setMeetings = useCase({
  name: 'tenders.set-meetings',
  input: SetMeetings,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, _now, { meetings }) => decide(tender, meetings),
  save: ({ tx }, plan) => store.keepMeetings(tx, plan),
})

import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { setTimetable as decide } from '../domain/prepare-tender.ts'
import { SetTimetable } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const setTimetable = useCase({
  name: 'tenders.set-timetable',
  input: SetTimetable,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, now, { tenderId: _, ...dates }) => decide(tender, now, dates, bankHolidays()),
  save: ({ tx }, dates) => store.keepTimetable(tx, dates),
})

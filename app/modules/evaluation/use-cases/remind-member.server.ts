import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { remindMember as decide } from '../domain/remind-member.ts'
import { RemindMember } from '../inputs.ts'
import { isInTheChair } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { keepReminder, lastReminders } from '../store.server.ts'

export const remindMember = useCase({
  name: 'evaluation.remind-member',
  input: RemindMember,
  load: async ({ tx, actor }, { tenderId, personId }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    const onPanel = assessment?.panel.some((seat) => seat.personId === personId)
    if (!assessment || !onPanel || actor.personId === null) return null
    const lastReminded = (await lastReminders(tx, tenderId))[personId] ?? null
    return { assessment, panel: assessment.panel, personId, chairId: actor.personId, lastReminded }
  },
  allow: isInTheChair,
  decide: (member, now) => decide(member, now),
  save: async ({ tx }, reminder) => {
    await keepReminder(tx, reminder)
  },
})

import { z } from 'zod'
import { typedNumber } from '#app/modules/demand/domain/sheet-number.ts'
import { type Meeting, meetingKinds, mostMeetings, type Shortlist } from './domain/judging.ts'
import { isShortlist, longestMeeting, mostAgendaPoints, mostInvited, shortestMeeting } from './domain/meetings-plan.ts'

const typed = z.string().trim().default('')
const shortlistRules = ['everybody', 'top', 'mark'] as const satisfies readonly Shortlist['by'][]

const minutes = typed.transform((text, context) => {
  const read = Number(typedNumber(text) ?? Number.NaN)
  if (Number.isInteger(read) && read >= shortestMeeting && read <= longestMeeting) return read
  context.addIssue({ code: 'custom', message: `Enter the minutes, from ${shortestMeeting} to ${longestMeeting}` })
  return shortestMeeting
})

const agenda = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''))
  .refine((lines) => lines.length > 0, { error: 'Enter the agenda: what happens, one point a line' })
  .refine((lines) => lines.length <= mostAgendaPoints, { error: `Enter no more than ${mostAgendaPoints} points` })
  .refine((lines) => lines.every((line) => line.length <= 200), { error: 'Use 200 characters or fewer for each point' })

type TypedRule = { shortlist: Shortlist['by']; count: string; points: string }
const ruleOf = ({ shortlist, count, points }: TypedRule): Shortlist => {
  if (shortlist === 'everybody') return { by: 'everybody' }
  if (shortlist === 'top') return { by: 'top', count: Number(typedNumber(count) ?? Number.NaN) }
  return { by: 'mark', points: typedNumber(points) ?? points }
}

const Row = z
  .object({
    kind: z.string().pipe(z.enum(meetingKinds, 'Choose what this meeting is')),
    minutes,
    agenda,
    shortlist: z.string().pipe(z.enum(shortlistRules, 'Choose who is met')),
    count: typed,
    points: typed,
  })
  .transform(({ kind, minutes: long, agenda: lines, ...rule }, context): Meeting => {
    const shortlist = ruleOf(rule)
    if (isShortlist(shortlist)) return { kind, minutes: long, agenda: lines, shortlist }
    const [field, message] =
      shortlist.by === 'top'
        ? (['count', `Enter how many bidders are met, from 1 to ${mostInvited}`] as const)
        : (['points', 'Enter the points that are needed, from 0 to 100'] as const)
    context.addIssue({ code: 'custom', path: [field], message })
    return { kind, minutes: long, agenda: lines, shortlist: { by: 'everybody' } }
  })

export const SetMeetings = z.object({
  tenderId: z.uuid(),
  meetings: z.array(Row).max(mostMeetings, `There can be no more than ${mostMeetings} meetings`).default([]),
})

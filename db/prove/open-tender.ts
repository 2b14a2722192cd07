import { londonDate, londonTime } from '#app/kernel/london-time.ts'
import { setTimetable } from '#app/modules/tenders/use-cases/set-timetable.server.ts'
import { workingMoment } from '../scenarios/calendar.ts'
import { type CategoryStory, photocopiers } from '../scenarios/category-stories.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '../scenarios/tender-story.ts'
import type { World } from '../scenarios/world.ts'

export type OpenTender = { readonly told: ToldTender; readonly tenderId: string; readonly closesAt: Date }

/**
 * A tender published by the use-cases that people use, closing at noon so many days from now, and without a cooling-off,
 * so that the opening may begin at the very instant of the deadline.
 */
export async function openTender(
  world: World,
  closes: number,
  story: CategoryStory = photocopiers,
  answering = 1,
): Promise<OpenTender> {
  const told = await prepareTender(await beginTender(world, story, closes, answering))
  const noon = (days: number) => workingMoment(world.anchor, days, '12:00')
  const dates = { questions: noon(closes - 14), answers: noon(closes - 7), closes: noon(closes) }
  await setTimetable.run(world.as('priya', workingMoment(world.anchor, closes - 44, '11:00'), 'manager'), {
    tenderId: told.tenderId,
    questionsCloseOn: londonDate(dates.questions),
    questionsCloseTime: londonTime(dates.questions),
    answersDueOn: londonDate(dates.answers),
    answersDueTime: londonTime(dates.answers),
    closesOn: londonDate(dates.closes),
    closesTime: londonTime(dates.closes),
    coolingOffMinutes: '0',
    contractStartsOn: londonDate(noon(closes + 75)),
  })
  await publish(told)
  return { told, tenderId: told.tenderId, closesAt: dates.closes }
}

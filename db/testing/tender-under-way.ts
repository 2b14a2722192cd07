import { addDays, londonDate, londonInstant } from '#app/kernel/london-time.ts'
import { commitNeed } from '#app/modules/demand/use-cases/commit-need.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { wholeTender } from '#app/modules/tenders/queries/whole-tender.server.ts'
import { activateHolder } from '#app/modules/tenders/use-cases/activate-holder.server.ts'
import { describeTender } from '#app/modules/tenders/use-cases/describe-tender.server.ts'
import { nameHolders } from '#app/modules/tenders/use-cases/name-holders.server.ts'
import { namePanel } from '#app/modules/tenders/use-cases/name-panel.server.ts'
import { publishTender } from '#app/modules/tenders/use-cases/publish-tender.server.ts'
import { setPriceRule } from '#app/modules/tenders/use-cases/set-price-rule.server.ts'
import { setTimetable } from '#app/modules/tenders/use-cases/set-timetable.server.ts'
import { startTender } from '#app/modules/tenders/use-cases/start-tender.server.ts'
import { holderIdentities, newOpeningCode } from '#app/platform/seal/opening-code.ts'
import { db } from '../client.server.ts'
import {
  clusterOf,
  memorandumAgreed,
  personIn,
  schoolNamed,
  type TestCluster,
  type TestSchool,
} from './school-cluster.ts'

export type TestHolder = { readonly actor: Actor; readonly code: string }

export type TestTender = {
  readonly tenderId: string
  readonly callId: string
  readonly cluster: TestCluster
  readonly schools: readonly [TestSchool, TestSchool, TestSchool]
  /** When everything so far was done. */
  readonly at: Date
}

export type ReadyTender = TestTender & {
  /** The chair first. */
  readonly panel: readonly [Actor, Actor, Actor]
  readonly holders: readonly [TestHolder, TestHolder, TestHolder]
  readonly closesAt: Date
}

const noonIn = (at: Date, days: number): { date: string; instant: Date } => {
  const date = addDays(londonDate(at), days)
  return { date, instant: londonInstant(date, '12:00') ?? at }
}

/** A cluster of three schools whose manager has just started a tender for photocopiers. */
export async function tenderStarted(at: Date): Promise<TestTender> {
  const schools = [
    await schoolNamed('Pinfold Street', at),
    await schoolNamed('Salisbury', at),
    await schoolNamed('Rough Hay', at),
  ] as const
  const cluster = await clusterOf([...schools], at)
  const idea = { clusterId: cluster.id, categoryKey: 'photocopiers', title: 'Photocopiers for three schools' } as const
  const respondBy = noonIn(at, 14).date
  const { tenderId } = await startTender.run({ actor: cluster.manager, at }, { ...idea, respondBy })
  const tender = await wholeTender(db(), tenderId)
  return { tenderId, callId: tender?.demandCallId ?? '', cluster, schools, at }
}

/** One school says yes, with two copiers, and tells the cluster what it pays today. */
export const schoolCommits = ({ callId, at }: TestTender, { manager }: TestSchool) =>
  commitNeed.run(
    { actor: manager, at },
    {
      callId,
      values: {
        copiers: '2',
        monoPagesPerMonth: '20000',
        colourPagesPerMonth: '4000',
        currentSupplier: 'Yesterday Copiers',
        currentAnnualCost: '2345.60',
        currentContractEnds: '2027-03-31',
        noticeDays: '90',
        autoRenews: 'yes',
      },
    },
  )

/** The same tender with every part done by the manager, every school committed and every holder with a code. */
export async function tenderReady(at: Date, memorandum = 'in force'): Promise<ReadyTender> {
  const started = await tenderStarted(at)
  const { tenderId, cluster, schools } = started
  const manager = { actor: cluster.manager, at }
  if (memorandum === 'in force') await memorandumAgreed(cluster, schools, at)
  for (const school of schools) await schoolCommits(started, school)
  const words = { summary: 'Six copiers with service.', description: 'Three schools want to rent copiers together.' }
  await describeTender.run(manager, { tenderId, title: 'Photocopiers for three schools', ...words })
  const prices = { floor: '12,000', ceiling: '24,000', discountPercent: '3.5', termYears: '5' }
  await setPriceRule.run(manager, { tenderId, method: 'floor-ceiling', ...prices })
  const closes = noonIn(at, 35)
  await setTimetable.run(manager, {
    tenderId,
    questionsCloseOn: noonIn(at, 21).date,
    questionsCloseTime: '12:00',
    answersDueOn: noonIn(at, 28).date,
    answersDueTime: '12:00',
    closesOn: closes.date,
    closesTime: '12:00',
    coolingOffMinutes: '60',
    contractStartsOn: noonIn(at, 120).date,
  })
  const panel = await panelNamed(started)
  const holders = await holdersNamed(started)
  for (const holder of holders) await holderActivates(started, holder)
  return { ...started, panel, holders, closesAt: closes.instant }
}

/** Three heads, the first of them in the chair. */
export async function panelNamed({ tenderId, cluster, schools, at }: TestTender) {
  const head = (school: TestSchool) => personIn({ ...school, kind: 'school' }, 'head', at)
  const panel = [await head(schools[0]), await head(schools[1]), await head(schools[2])] as const
  const personIds = panel.map(({ personId }) => personId ?? '')
  await namePanel.run({ actor: cluster.manager, at }, { tenderId, personIds, chairId: personIds[0] ?? '' })
  return panel
}

/** Governors of the three schools, each with a code that nobody else knows. */
export async function holdersNamed({ tenderId, cluster, schools, at }: TestTender) {
  const holder = async (school: TestSchool): Promise<TestHolder> => ({
    actor: await personIn({ ...school, kind: 'school' }, 'governor', at),
    code: newOpeningCode(),
  })
  const holders = [await holder(schools[0]), await holder(schools[1]), await holder(schools[2])] as const
  const chosen = holders.map(({ actor }) => `${actor.personId}:${actor.seat?.organisationId}`)
  await nameHolders.run({ actor: cluster.manager, at }, { tenderId, holders: chosen })
  return holders
}

export async function holderActivates({ tenderId, at }: TestTender, { actor, code }: TestHolder): Promise<void> {
  const { quality, price } = await holderIdentities(code, tenderId)
  const keys = { qualityRecipient: quality.recipient, priceRecipient: price.recipient }
  await activateHolder.run({ actor, at }, { tenderId, ...keys })
}

/** The same tender, published. */
export async function tenderPublished(at: Date): Promise<ReadyTender> {
  const ready = await tenderReady(at)
  await publishTender.run({ actor: ready.cluster.manager, at }, { tenderId: ready.tenderId, confirm: 'yes' })
  return ready
}

import { and, asc, eq, inArray } from 'drizzle-orm'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { Pence } from '#app/kernel/money.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { currentContracts } from '#db/schema/baseline.ts'
import { type ContractWarning, contractWarning, lastDayForNotice } from '../domain/notice.ts'
import { spendingName } from '../domain/spending.ts'

export type CurrentContract = {
  readonly id: string
  readonly categoryKey: string
  /** What it is for, in words. */
  readonly what: string
  readonly supplierName: string
  readonly annualCost: Pence
  readonly endsOn: IsoDate
  readonly noticeDays: number
  readonly noticeBy: IsoDate
  readonly autoRenews: boolean
  readonly satisfaction: number | null
  readonly warning: ContractWarning | null
}

/** What one school holds today, the next to end first, each with what it should know of it. */
export async function currentContractsOf(schoolId: string): Promise<CurrentContract[]> {
  const today = londonDate((await readClock(db())).now)
  const rows = await db()
    .select()
    .from(currentContracts)
    .where(eq(currentContracts.schoolId, schoolId))
    .orderBy(asc(currentContracts.endsOn), asc(currentContracts.categoryKey))
  return rows.map((row) => shown(row, today))
}

/** The contract a school holds today for one kind of spending; null when it recorded none. */
export async function currentContractFor(schoolId: string, categoryKey: string): Promise<CurrentContract | null> {
  const [row] = await db()
    .select()
    .from(currentContracts)
    .where(and(eq(currentContracts.schoolId, schoolId), eq(currentContracts.categoryKey, categoryKey)))
  return row ? shown(row, londonDate((await readClock(db())).now)) : null
}

/** What each of these schools pays in a year today for one kind of spending, in pence; a school that recorded nothing is left out. */
export async function annualCosts(
  schoolIds: readonly string[],
  categoryKey: string,
  on: Db | Tx = db(),
): Promise<Readonly<Record<string, Pence>>> {
  const rows = await on
    .select({ schoolId: currentContracts.schoolId, annualCost: currentContracts.annualCost })
    .from(currentContracts)
    .where(and(inArray(currentContracts.schoolId, [...schoolIds]), eq(currentContracts.categoryKey, categoryKey)))
  return Object.fromEntries(rows.map((row) => [row.schoolId, row.annualCost]))
}

function shown({ schoolId: _, ...row }: typeof currentContracts.$inferSelect, today: IsoDate): CurrentContract {
  return {
    ...row,
    what: spendingName(row.categoryKey),
    noticeBy: lastDayForNotice(row),
    warning: contractWarning(row, today),
  }
}

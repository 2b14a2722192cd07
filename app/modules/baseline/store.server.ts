import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { currentContracts } from '#db/schema/baseline.ts'
import type { RecordedContract } from './domain/record-contract.ts'

export async function contractFor(tx: Tx, schoolId: string, categoryKey: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: currentContracts.id })
    .from(currentContracts)
    .where(and(eq(currentContracts.schoolId, schoolId), eq(currentContracts.categoryKey, categoryKey)))
  return row?.id ?? null
}

export async function keepContract(tx: Tx, { contractId, ...contract }: RecordedContract): Promise<void> {
  const { schoolId, categoryKey, ...terms } = contract
  await tx
    .insert(currentContracts)
    .values({ id: contractId, ...contract })
    .onConflictDoUpdate({ target: [currentContracts.schoolId, currentContracts.categoryKey], set: terms })
}

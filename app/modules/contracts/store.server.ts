import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { contracts } from '#db/schema/contracts.ts'
import type { SchoolContract } from './domain/school-contract.ts'

export const contractsOfLot = (tx: Tx, lotId: string) =>
  tx
    .select({ id: contracts.id, tenderId: contracts.tenderId, signedAt: contracts.signedAt })
    .from(contracts)
    .where(eq(contracts.lotId, lotId))
    .for('update')

export const insertContracts = (tx: Tx, made: readonly SchoolContract[], madeAt: Date) =>
  tx.insert(contracts).values(made.map((contract) => ({ ...contract, madeAt })))

export const markSigned = (tx: Tx, lotId: string, signedAt: Date) =>
  tx.update(contracts).set({ signedAt }).where(eq(contracts.lotId, lotId))

import { foundOrganisation } from '#app/modules/identity/use-cases/found-organisation.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { registerSupplier as decide } from '../domain/register-supplier.ts'
import { RegisterSupplier } from '../inputs.ts'
import { mayRegisterSupplier } from '../policy.ts'
import * as store from '../store.server.ts'

/** The body begins to exist here, and whoever enters it has the first seat in it. */
export const registerSupplier = useCase({
  name: 'suppliers.register',
  input: RegisterSupplier,
  load: async ({ tx }, { companyNumber, charityNumber }) => ({
    newSupplierId: newId(),
    companyNumberTaken: await store.companyNumberTaken(tx, companyNumber),
    charityNumberTaken: await store.charityNumberTaken(tx, charityNumber),
  }),
  allow: mayRegisterSupplier,
  decide,
  save: async ({ tx, actor, now }, supplier) => {
    const { id, name } = supplier
    await foundOrganisation.within(tx, { actor, at: now }, { id, kind: 'supplier', name, role: 'bidder' })
    await store.addSupplier(tx, supplier)
  },
})

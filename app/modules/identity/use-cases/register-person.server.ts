import type { z } from 'zod'
import type { Tx } from '#db/client.server.ts'
import { hashOf } from '../../../platform/auth/password-hash.server.ts'
import { newId } from '../../../platform/new-id.server.ts'
import { type Ctx, useCase } from '../../../platform/use-case.server.ts'
import { registerPerson as register } from '../domain/register-person.ts'
import { RegisterPerson } from '../inputs.ts'
import { mayRegister } from '../policy.ts'
import * as store from '../store.server.ts'

const withHash = useCase({
  name: 'identity.register-person',
  input: RegisterPerson,
  load: async ({ tx }, { email, password }) => ({
    newPersonId: newId(),
    passwordHash: await hashOf(password),
    emailTaken: await store.emailTaken(tx, email),
  }),
  allow: mayRegister,
  decide: (facts, _now, input) => {
    const decision = register(facts, input)
    return decision.ok ? { ...decision, value: { ...decision.value, passwordHash: facts.passwordHash } } : decision
  },
  save: (step, { passwordHash, ...person }) => store.addPerson(step.tx, person, passwordHash, step.now),
})

export const registerPerson = {
  ...withHash,
  // The hash of the password stays here: what a use-case answers may reach a page.
  run: async (ctx: Ctx, input: z.input<typeof RegisterPerson>) => onlyId(await withHash.run(ctx, input)),
  within: async (tx: Tx, ctx: Ctx, input: z.input<typeof RegisterPerson>) =>
    onlyId(await withHash.within(tx, ctx, input)),
}

const onlyId = ({ id }: { readonly id: string }) => ({ id })

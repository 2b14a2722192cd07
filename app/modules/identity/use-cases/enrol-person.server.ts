import type { z } from 'zod'
import type { Tx } from '#db/client.server.ts'
import { sealSecondFactor } from '../../../platform/auth/app-secret.server.ts'
import { hashOf } from '../../../platform/auth/password-hash.server.ts'
import { newId } from '../../../platform/new-id.server.ts'
import { type Ctx, useCase } from '../../../platform/use-case.server.ts'
import { registerPerson } from '../domain/register-person.ts'
import { EnrolPerson } from '../inputs.ts'
import { mayEnrol } from '../policy.ts'
import * as store from '../store.server.ts'

const withHash = useCase({
  name: 'identity.enrol-person',
  input: EnrolPerson,
  load: async ({ tx }, { email, password, appSecret }) => ({
    newPersonId: newId(),
    passwordHash: password === undefined ? null : await hashOf(password),
    secondFactor: appSecret === undefined ? null : await sealSecondFactor(appSecret),
    emailTaken: await store.emailTaken(tx, email),
  }),
  allow: mayEnrol,
  decide: (facts, _now, input) => {
    const { passwordHash, secondFactor } = facts
    const decision = registerPerson(facts, input)
    return decision.ok ? { ...decision, value: { ...decision.value, passwordHash, secondFactor } } : decision
  },
  save: async (step, { passwordHash, secondFactor, ...person }) => {
    await store.addPerson(step.tx, person, passwordHash, step.now)
    if (secondFactor) await store.addSecondFactor(step.tx, person.id, secondFactor)
  },
})

/** Enters a person who did not register: the people of a scenario, and the first operator of an installation. */
export const enrolPerson = {
  ...withHash,
  // The hash of the password stays here: what a use-case answers may reach a page.
  run: async (ctx: Ctx, input: z.input<typeof EnrolPerson>) => onlyId(await withHash.run(ctx, input)),
  within: async (tx: Tx, ctx: Ctx, input: z.input<typeof EnrolPerson>) => onlyId(await withHash.within(tx, ctx, input)),
}

const onlyId = ({ id }: { readonly id: string }) => ({ id })

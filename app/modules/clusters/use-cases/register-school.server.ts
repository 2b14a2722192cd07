import { foundOrganisation } from '#app/modules/identity/use-cases/found-organisation.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { registerSchool as decide } from '../domain/register-school.ts'
import { RegisterSchool } from '../inputs.ts'
import { mayRegisterSchool } from '../policy.ts'
import { keepSchool, schoolWithUrn } from '../store.server.ts'

export const registerSchool = useCase({
  name: 'clusters.register-school',
  input: RegisterSchool,
  load: async ({ tx }, { urn }) => ({ schoolId: newId(), urnTaken: (await schoolWithUrn(tx, urn)) !== null }),
  allow: mayRegisterSchool,
  decide,
  save: async ({ tx, actor, now }, school) => {
    const { schoolId: id, name } = school
    await foundOrganisation.within(tx, { actor, at: now }, { id, kind: 'school', name, role: 'business-manager' })
    await keepSchool(tx, school)
  },
})

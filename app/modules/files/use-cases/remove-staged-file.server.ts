import { accept } from '#app/kernel/decision.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { RemoveStagedFile } from '../inputs.ts'
import { mayStage } from '../policy.ts'
import * as store from '../store.server.ts'

export const removeStagedFile = useCase({
  name: 'files.remove-staged',
  input: RemoveStagedFile,
  load: ({ tx }, { fileId, about }) => store.fileFor(tx, fileId, about),
  allow: (actor, facts) => mayStage(actor, facts),
  decide: ({ id, organisationId, about }) =>
    accept({ id }, { type: 'files.staged-file-removed', chain: organisationId, about: id, data: { for: about } }),
  save: async (step, { id }) => {
    await store.removeFile(step.tx, id)
  },
})

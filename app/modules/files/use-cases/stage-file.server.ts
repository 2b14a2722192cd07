import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { stageFile as decide } from '../domain/stage-file.ts'
import { StageFile } from '../inputs.ts'
import { mayStage } from '../policy.ts'
import * as store from '../store.server.ts'

/** Whoever calls this says what the file is for and has made sure that it may still be added to. */
export const stageFile = useCase({
  name: 'files.stage',
  input: StageFile,
  load: async ({ tx }, { organisationId, about }) => ({
    organisationId,
    newFileId: newId(),
    staged: await store.sizesOf(tx, about),
  }),
  allow: (actor, facts) => mayStage(actor, facts),
  decide,
  save: (step, file) => store.addFile(step.tx, file),
})

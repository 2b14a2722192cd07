import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { memorandumText } from '../domain/memorandum-text.ts'
import { proposeMemorandum as decide } from '../domain/propose-memorandum.ts'
import { ProposeMemorandum } from '../inputs.ts'
import { memorandumDigest } from '../memorandum-digest.server.ts'
import { mayRunCluster } from '../policy.ts'
import { keepMemorandum, latestMemorandum, lockMemberships } from '../store.server.ts'

export const proposeMemorandum = useCase({
  name: 'clusters.propose-memorandum',
  input: ProposeMemorandum,
  load: async ({ tx }, { clusterId, title, sections }) => {
    if (!(await lockMemberships(tx, clusterId))) return null
    const body = memorandumText(sections)
    const draft = { title, body, digest: memorandumDigest(title, body) }
    return { memorandumId: newId(), clusterId, latest: await latestMemorandum(tx, clusterId), draft }
  },
  allow: mayRunCluster,
  decide,
  save: ({ tx }, memorandum) => keepMemorandum(tx, memorandum),
})

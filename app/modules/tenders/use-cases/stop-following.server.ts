import { useCase } from '#app/platform/use-case.server.ts'
import { stopFollowing as decide } from '../domain/follow-tender.ts'
import { FollowTender } from '../inputs.ts'
import { mayAsk } from '../policy.ts'
import * as store from '../store.server.ts'

export const stopFollowing = useCase({
  name: 'tenders.stop-following',
  input: FollowTender,
  load: ({ tx, actor }, { tenderId }) => store.tenderToFollow(tx, tenderId, actor),
  allow: mayAsk,
  decide: (facts, now) => decide(facts, now),
  save: ({ tx }, following) => store.dropFollower(tx, following),
})

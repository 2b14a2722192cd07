import { useCase } from '#app/platform/use-case.server.ts'
import { followTender as decide } from '../domain/follow-tender.ts'
import { FollowTender } from '../inputs.ts'
import { mayAsk } from '../policy.ts'
import * as store from '../store.server.ts'

export const followTender = useCase({
  name: 'tenders.follow-tender',
  input: FollowTender,
  load: ({ tx, actor }, { tenderId }) => store.tenderToFollow(tx, tenderId, actor),
  allow: mayAsk,
  decide: (facts, now) => decide(facts, now),
  save: ({ tx }, following) => store.keepFollower(tx, following),
})

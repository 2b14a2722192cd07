import { isId } from '#app/kernel/ids.ts'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { type Actor, actsFor, isPerson } from '#app/modules/identity/domain/actor.ts'
import { panelChangesOf, panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import { peopleToChoose } from '#app/modules/tenders/queries/people-to-choose.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { wholeTender } from '#app/modules/tenders/queries/whole-tender.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { bidsShortOfScorers, hasDeclared, hasLocked, panelQuestions, scoresOf } from '../domain/assessment.ts'
import { stateOfInvitation } from '../domain/invitation.ts'
import { mayChangePanel } from '../policy.ts'
import { invitationsOf } from '../store/invitations.server.ts'
import { assessmentOf } from './assessment.server.ts'

export type PanelAtWork = NonNullable<Awaited<ReturnType<typeof panelAtWork>>>

/**
 * The panel after publication as its cluster sees it: who has declared what, who is done, and where interests leave too few
 * to score. Interests are named by the bidder's name and never beside a bid's letter; nobody on the panel sees them here.
 */
export async function panelAtWork(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || !actsFor(actor, terms.clusterId)) throw new NotFound('panel')
  const [assessment, members, changes, invitations, { now }] = await Promise.all([
    assessmentOf(tenderId),
    panelOf(tenderId),
    panelChangesOf(tenderId),
    invitationsOf(db(), tenderId),
    readClock(db()),
  ])
  if (!assessment) throw new NotFound('panel')
  const scores = members.some(({ personId }) => isPerson(actor, personId))
  const bidders = assessment.stage === 'published' || scores ? [] : await biddersToDeclare(tenderId)
  const conflicts = assessment.interests.filter(({ conflicted }) => conflicted)
  const interestsOf = (personId: string) =>
    bidders.flatMap(({ name, bidIds }) => {
      const own = conflicts.find((one) => one.personId === personId && bidIds.includes(one.bidId))
      return own ? [{ bidder: name, nature: own.nature }] : []
    })
  const schools = terms.document.lots.flatMap((lot) => lot.schools)
  const schoolName = (schoolId: string | null) => schools.find(({ id }) => id === schoolId)?.name ?? ''
  const open = assessment.stage === 'published' || assessment.stage === 'opened'
  const opened = assessment.bids.length > 0
  return {
    open,
    opened,
    scoresThemself: scores,
    mayChange: open && mayChangePanel(actor, terms),
    fewestScorers: assessment.fewestScorers,
    short: opened ? bidsShortOfScorers(assessment).length : 0,
    questions: panelQuestions(assessment).map(({ id, title }) => ({ id, title })),
    members: members.map(({ personId, name, role, schoolId }) => ({
      personId,
      name,
      role,
      speaksFor: role === 'school' ? schoolName(schoolId) : null,
      declared: opened && hasDeclared(assessment, personId),
      hasInterest: conflicts.some((one) => one.personId === personId),
      interests: interestsOf(personId),
      locked: opened && hasLocked(assessment, personId),
      hasLockedSome: scoresOf(assessment, personId).some(({ lockedAt }) => lockedAt !== null),
    })),
    changes: changes.map(({ at, ...change }) => ({ ...change, at: at?.toISOString() ?? '' })),
    invitations: invitations.map(({ id, name, email, criterionIds, because, expiresAt, ...one }) => ({
      id,
      name,
      email,
      because,
      questions: assessment.questions
        .filter((question) => criterionIds.includes(question.id))
        .map(({ title }) => title),
      expiresAt: expiresAt.toISOString(),
      state: stateOfInvitation({ ...one, expiresAt }, now),
    })),
    candidates: open ? await substitutes(terms.clusterId, tenderId, changes, members) : [],
  }
}

type Named = readonly { readonly personId: string }[]

/** Who of the schools could still join: no opening holder, and nobody who is or was on the panel. */
async function substitutes(clusterId: string, tenderId: string, ...taken: readonly Named[]) {
  const [tender, { scorers }] = await Promise.all([wholeTender(db(), tenderId), peopleToChoose(clusterId)])
  const held = [...taken, tender?.holders ?? []].flat().map(({ personId }) => personId)
  return scorers
    .filter(({ personId }) => !held.includes(personId))
    .map(({ personId, name, bodies }) => ({ personId, name, bodies }))
}

import { dateText, type IsoDate } from '#app/kernel/london-time.ts'
import type { MemorandumSections } from './memorandum-text.ts'

export type ModelFacts = {
  readonly cluster: string
  readonly authority: string
  readonly purpose: string
  readonly leadSchool: string
  readonly parties: readonly { readonly school: string; readonly legalBody: string }[]
  readonly reviewOn: IsoDate
}

/**
 * Model words to begin from, for schools that each keep their own governing body and sign their own contracts. Every
 * governing body is expected to change them; they are no legal advice.
 */
export function modelMemorandum(facts: ModelFacts): MemorandumSections {
  const { cluster, leadSchool } = facts
  const parties = facts.parties.map((party) => `- ${party.legalBody} (${party.school})`).join('\n')
  return {
    parties: `This memorandum is between:\n\n${parties}\n\nTogether they are ${cluster}, in the area of ${facts.authority}. Each school keeps its own governing body, budget, character and rules. Each governing body approves this memorandum at a meeting, and the date of the meeting and the reference of its minute are recorded. It takes effect when every one of them has approved the same version.`,
    purpose: `${cluster} is for ${facts.purpose}. It may buy energy, ICT, photocopiers, supply staff and services that its schools agree to add. It looks for the best value over the whole life of a contract, not the lowest price. It lasts until it is ended under heading 11, and is reviewed by ${dateText(facts.reviewOn)} and each year after.`,
    lead: `${leadSchool} is the lead school. It runs joint tenders in the name of all schools that opted in, publishes notices for them and keeps the records. It does not sign contracts for another school unless that school has authorised it in writing. The schools that opted in share any loss that the lead school bears for them in good faith, and pay for the time it spends at the rate agreed before a tender begins.`,
    decisions: `The board is one head or governor from each school. Two thirds of the schools are a quorum. The board decides by a majority of one vote a school; the chair has no casting vote. This memorandum, the admission of a school and borrowing of any kind are kept for every governing body. Whoever has an interest in a supplier says so and takes no part.`,
    commitment: `A school opts in to a tender by committing its quantities by the date named in the call. Until the tender is published it may ask for its answer to be reopened. From publication it is bound to accept the award for those quantities if the award follows the published terms. A school that leaves after that pays what its leaving costs the others.`,
    shares: `Joint costs are shared as stated before each tender begins. Each school pays the contract price for what it uses, and keeps the saving it makes. No school pays more under a joint contract than it would have paid on its own. A school that joins late pays a fair part of the joint costs so far.`,
    money: `Each school is invoiced by the supplier for its own use and recovers its own VAT. There is no pooled account until every governing body has agreed one, with two signatories and a yearly audit. A school that has not paid a joint cost within 30 days may be left out of the next tender.`,
    information: `Schools share only the figures that a tender needs, and no personal data. Nobody opens a bid before its deadline or shows one supplier's bid to another. A request under the Freedom of Information Act is answered by the school that receives it, after asking the others. Records of a tender are kept for at least 3 years from the award.`,
    evaluation: `Each tender has a panel with at least one person from three of the schools that opted in. Its members declare their interests, score apart from each other, and agree each score with a written reason before any price is seen. The governing body of each school that is bound has either approved the award or delegated its approval before the tender begins.`,
    contracts: `Each school signs its own contract on the common terms. The lead school keeps the register of contracts, warns of end and notice dates, and reviews the supplier with the schools every year. A contract is extended or changed only with the consent of the schools it binds.`,
    disputes: `Each school answers for its own acts. A dispute goes first to the heads concerned, then to the chairs of the governing bodies, then to mediation. This memorandum is changed by a new version that every governing body approves; the version in force stays in force until then. A school leaves by giving notice of one term, and stays bound by contracts it has committed to. Headings 5 to 8 are meant to be legally binding.`,
  }
}

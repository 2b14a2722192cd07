import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import {
  buyingParties,
  dayStart,
  itemsOf,
  procurementCategory,
  type Release,
  type ReleaseStep,
  releaseHead,
} from './release.ts'

export type TenderStep = ReleaseStep & {
  readonly tag: 'tender' | 'tenderUpdate' | 'tenderCancellation'
  /** The address of this site, without a slash at the end. */
  readonly site: string
  readonly publishedAt: Date
}

/** "Service 40%, Social value 20%, Price 40%" */
const criteriaText = ({ criteria }: PublishedTender): string =>
  criteria
    .filter(({ parentId }) => parentId === null)
    .map(({ title, weight }) => `${title} ${weight}%`)
    .join(', ')

function periods({ timetable }: PublishedTender, publishedAt: Date) {
  const startDate = publishedAt.toISOString()
  return {
    datePublished: startDate,
    tenderPeriod: { startDate, endDate: timetable.closesAt },
    enquiryPeriod: { startDate, endDate: timetable.questionsCloseAt },
    contractPeriod: { startDate: dayStart(timetable.contractStartsOn) },
  }
}

/**
 * The tender notice as open data: what is wanted, by whom, on which criteria, by when and where to bid. Everything in it
 * is in the published terms already; nothing tells whether anybody has bid.
 */
export function tenderRelease(tender: PublishedTender, step: TenderStep): Release {
  const address = `${step.site}/tenders/${tender.id}`
  return {
    ...releaseHead(tender, step),
    parties: buyingParties(tender),
    tender: {
      id: tender.id,
      title: tender.title,
      description: [tender.summary, tender.description].filter((text) => text !== '').join('\n\n'),
      status: step.tag === 'tenderCancellation' ? 'cancelled' : 'active',
      procuringEntity: { id: tender.buyer.clusterId, name: tender.buyer.name },
      procurementMethod: 'open',
      mainProcurementCategory: procurementCategory(tender.categoryKey),
      lots: tender.lots.map(({ id, title, description }) => ({ id, title, description })),
      ...itemsOf(tender),
      awardCriteria: 'ratedCriteria',
      awardCriteriaDetails: criteriaText(tender),
      submissionMethod: ['electronicSubmission'],
      submissionMethodDetails: address,
      ...periods(tender, step.publishedAt),
      documents: [
        {
          id: `terms-${tender.version}`,
          documentType: 'biddingDocuments',
          title: `Terms, version ${tender.version}`,
          url: `${address}/document.json`,
          format: 'application/json',
        },
      ],
    },
  }
}

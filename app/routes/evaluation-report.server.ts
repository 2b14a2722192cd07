import { namesOfBids } from '../modules/award/queries/names-of-bids.server.ts'
import { reportFacts } from '../modules/evaluation/queries/evaluation-report.server.ts'
import { type EvaluationReport, evaluationReport } from '../modules/evaluation/ui/report-data.ts'
import type { Visit } from '../platform/http/route.server.ts'

/** The report for this reader: with names for those who act for the cluster, with letters for everybody else. */
export async function reportFor(actor: Visit['actor'], tenderId: string): Promise<EvaluationReport> {
  const facts = await reportFacts(actor, tenderId)
  return evaluationReport(facts, facts.mayName ? await namesOfBids(tenderId) : facts.aliases)
}

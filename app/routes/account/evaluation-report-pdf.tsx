import { ReportPdf } from '../../modules/evaluation/ui/report-pdf.tsx'
import { page } from '../../platform/http/route.server.ts'
import { pdfAnswer } from '../../platform/pdf.server.ts'
import { reportFor } from '../evaluation-report.server.ts'

export const loader = page('signed-in', async ({ actor, param }) =>
  pdfAnswer(<ReportPdf report={await reportFor(actor, param('tenderId'))} />, `evaluation-report-${param('tenderId')}`),
)

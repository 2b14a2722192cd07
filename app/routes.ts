import { existsSync } from 'node:fs'
import { index, type RouteConfig, type RouteConfigEntry, route } from '@remix-run/route-config'

const everybody = [
  index('routes/public/home.tsx'),
  route('tenders', 'routes/public/open-tenders.tsx'),
  route('tenders/:tenderId', 'routes/public/tender.tsx'),
  route('tenders/:tenderId/questions', 'routes/public/tender-questions.tsx'),
  route('tenders/:tenderId/document.json', 'routes/public/tender-document.ts'),
  route('notices', 'routes/public/notices.tsx'),
  route('notices/:noticeId.json', 'routes/public/notice-release.ts'),
  route('notices/feed.xml', 'routes/public/notices-feed.ts'),
  route('guidance', 'routes/public/guidance.tsx'),
  route('promises', 'routes/public/promises.tsx'),
  route('verify', 'routes/public/verify.tsx'),
  route('verify/result', 'routes/public/check-result.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('healthz', 'routes/public/healthz.ts'),
  route('readyz', 'routes/public/readyz.ts'),
]

const account = [
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/second-factor', 'routes/account/second-factor.tsx'),
  route('register', 'routes/account/register.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('start', 'routes/account/start.ts'),
  route('account/security', 'routes/account/security.tsx'),
  route('account/seats', 'routes/account/seats.tsx'),
  route('account/messages', 'routes/account/messages.tsx'),
  route('reports/:tenderId', 'routes/account/evaluation-report.tsx'),
  route('reports/:tenderId.json', 'routes/account/evaluation-report-data.ts'),
  route('reports/:tenderId.pdf', 'routes/account/evaluation-report-pdf.tsx'),
  route('reports/:tenderId/lots/:number.json', 'routes/account/calculation-file.ts'),
  route('api/auth/*', 'routes/account/api-auth.ts'),
]

const school = [
  route('school', 'routes/school/my-school.tsx'),
  route('school/needs/:callId', 'routes/school/need.tsx'),
  route('school/contracts/:contractId', 'routes/school/contract.tsx'),
  route('school/memorandum/:memorandumId', 'routes/school/memorandum.tsx'),
]

const cluster = [
  route('cluster', 'routes/cluster/my-cluster.tsx'),
  route('cluster/memorandum', 'routes/cluster/memorandum.tsx'),
  route('cluster/tenders/new', 'routes/cluster/start-tender.tsx'),
  route('cluster/tenders/:tenderId', 'routes/cluster/tender.tsx'),
  route('cluster/tenders/:tenderId/demand', 'routes/cluster/demand.tsx'),
  route('cluster/tenders/:tenderId/description', 'routes/cluster/description.tsx'),
  route('cluster/tenders/:tenderId/lots', 'routes/cluster/lots.tsx'),
  route('cluster/tenders/:tenderId/criteria', 'routes/cluster/criteria.tsx'),
  route('cluster/tenders/:tenderId/price-rule', 'routes/cluster/price-rule.tsx'),
  route('cluster/tenders/:tenderId/laboratory', 'routes/cluster/laboratory.tsx'),
  route('cluster/tenders/:tenderId/timetable', 'routes/cluster/timetable.tsx'),
  route('cluster/tenders/:tenderId/panel', 'routes/cluster/panel.tsx'),
  route('cluster/tenders/:tenderId/holders', 'routes/cluster/holders.tsx'),
  route('cluster/tenders/:tenderId/publish', 'routes/cluster/publish.tsx'),
  route('cluster/tenders/:tenderId/questions', 'routes/cluster/questions.tsx'),
  route('cluster/tenders/:tenderId/conditions', 'routes/cluster/conditions.tsx'),
  route('cluster/tenders/:tenderId/opening', 'routes/cluster/opening.tsx'),
  route('cluster/tenders/:tenderId/result', 'routes/cluster/result.tsx'),
  route('cluster/tenders/:tenderId/result/how-sure', 'routes/cluster/how-sure.tsx'),
  route('cluster/tenders/:tenderId/low-price/:bidId', 'routes/cluster/low-price.tsx'),
  route('cluster/tenders/:tenderId/auction', 'routes/cluster/auction.tsx'),
  route('cluster/tenders/:tenderId/award', 'routes/cluster/award.tsx'),
  route('cluster/tenders/:tenderId/ways', 'routes/cluster/ways.tsx'),
  route('cluster/tenders/:tenderId/contracts', 'routes/cluster/contracts.tsx'),
  route('cluster/tenders/:tenderId/record', 'routes/cluster/record.tsx'),
]

const panel = [
  route('panel', 'routes/panel/my-panels.tsx'),
  route('panel/:tenderId/interests', 'routes/panel/interests.tsx'),
  route('panel/:tenderId', 'routes/panel/desk.tsx'),
  route('panel/:tenderId/questions/:criterionId', 'routes/panel/score-question.tsx'),
  route('panel/:tenderId/bids/:bidId', 'routes/panel/score-bid.tsx'),
  route('panel/invitations/:invitationId/:proof', 'routes/panel/invitation.tsx'),
  route('panel/:tenderId/bids/:bidId/ask/:criterionId', 'routes/panel/ask-bidder.tsx'),
  route('panel/:tenderId/dealing', 'routes/panel/dealing.tsx'),
  route('panel/:tenderId/files/:bidId/:position', 'routes/panel/answer-file.ts'),
  route('panel/:tenderId/moderation', 'routes/panel/moderation.tsx'),
  route('panel/:tenderId/result', 'routes/panel/result.tsx'),
]

const holder = [
  route('opening', 'routes/holder/my-openings.tsx'),
  route('opening/:tenderId/code', 'routes/holder/activate.tsx'),
  route('opening/:tenderId/:kind', 'routes/holder/open.tsx'),
]

const supplier = [
  route('supplier/register', 'routes/supplier/register.tsx'),
  route('supplier', 'routes/supplier/my-company.tsx'),
  route('supplier/tenders/:tenderId/ask', 'routes/supplier/ask.tsx'),
  route('supplier/tenders/:tenderId/follow', 'routes/supplier/follow.tsx'),
  route('supplier/tenders/:tenderId/bid', 'routes/supplier/start-bid.tsx'),
  route('supplier/bids/:bidId', 'routes/supplier/bid.tsx'),
  route('supplier/bids/:bidId/answers/:criterionId', 'routes/supplier/answer.tsx'),
  route('supplier/bids/:bidId/prices', 'routes/supplier/prices.tsx'),
  route('supplier/bids/:bidId/files', 'routes/supplier/files.tsx'),
  route('supplier/bids/:bidId/check', 'routes/supplier/check.tsx'),
  route('supplier/bids/:bidId/receipt', 'routes/supplier/receipt.tsx'),
  route('supplier/bids/:bidId/receipt.txt', 'routes/supplier/receipt-text.ts'),
  route('supplier/bids/:bidId/amend', 'routes/supplier/amend.tsx'),
  route('supplier/bids/:bidId/withdraw', 'routes/supplier/withdraw.tsx'),
  route('supplier/bids/:bidId/clarifications', 'routes/supplier/clarifications.tsx'),
  route('supplier/bids/:bidId/auction', 'routes/supplier/auction.tsx'),
  route('supplier/bids/:bidId/low-price', 'routes/supplier/low-price.tsx'),
  route('supplier/bids/:bidId/outcome', 'routes/supplier/outcome.tsx'),
  route('supplier/fees/:feeId', 'routes/supplier/fee.tsx'),
]

const operator = [
  route('operator', 'routes/operator/overview.tsx'),
  route('auditor', 'routes/operator/audits.tsx'),
  route('auditor/tenders/:tenderId', 'routes/operator/audit.tsx'),
  route('auditor/tenders/:tenderId/ways', 'routes/operator/ways.tsx'),
  route('auditor/tenders/:tenderId/ways/:runId.json', 'routes/operator/lots-file.ts'),
  route('auditor/tenders/:tenderId/bundle.json', 'routes/operator/bundle.ts'),
]

const machines = [
  route('hooks/stripe', 'routes/hooks/stripe.ts'),
  route('demonstration/become', 'routes/account/become.ts'),
  route('demonstration/clock', 'routes/account/demonstration-clock.ts'),
  route('demonstration/outbox', 'routes/account/outbox.tsx'),
]

const written = (entry: RouteConfigEntry) => existsSync(`app/${entry.file}`)

export default [everybody, account, school, cluster, panel, holder, supplier, operator, machines]
  .flat()
  .concat(route('*', 'routes/public/not-found.tsx'))
  .filter(written) satisfies RouteConfig

import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { typedContract } from '../../modules/baseline/inputs.ts'
import { contractsPage } from '../../modules/baseline/queries/contracts-page.server.ts'
import { ContractsToday } from '../../modules/baseline/ui/contracts-today.tsx'
import { RecordContractForm } from '../../modules/baseline/ui/record-contract-form.tsx'
import { wording } from '../../modules/baseline/ui/wording.ts'
import { recordCurrentContract } from '../../modules/baseline/use-cases/record-current-contract.server.ts'
import { memorandaOfSchool } from '../../modules/clusters/queries/memoranda-of-school.server.ts'
import { MemorandaOfSchool } from '../../modules/clusters/ui/memoranda-of-school.tsx'
import { contractsOfSchool } from '../../modules/contracts/queries/contracts-of.server.ts'
import { ContractsOfSchool } from '../../modules/contracts/ui/contracts-of-school.tsx'
import { nextForSchool } from '../../modules/demand/domain/next-for-school.ts'
import { callsOfSchool } from '../../modules/demand/queries/my-calls.server.ts'
import { CallsOfSchool } from '../../modules/demand/ui/calls-of-school.tsx'
import { SchoolNext } from '../../modules/demand/ui/school-next.tsx'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('school', async ({ actor, url }) => {
  const today = await contractsPage(actor)
  const [calls, memoranda] = await Promise.all([callsOfSchool(today.schoolId), memorandaOfSchool(today.schoolId)])
  const editing = url.searchParams.get('contract')
  return {
    school: actor.seat?.organisationName ?? '',
    role: actor.seat?.role ?? 'member',
    today,
    calls,
    memoranda,
    joint: await contractsOfSchool(today.schoolId),
    recorded: url.searchParams.has('recorded'),
    form: editing !== null && today.mayRecord,
    editing: today.contracts.find(({ categoryKey }) => categoryKey === editing) ?? null,
  }
})

export const action = act(
  'school',
  {
    'record-contract': async ({ ctx }, values) => {
      await recordCurrentContract.run(ctx, typedContract(values))
      return '/school?recorded=1#contracts'
    },
  },
  wording,
)

export const meta = () => [{ title: 'My school - Clusterbuy' }]

export default function MySchool() {
  const { school, role, today, calls, memoranda, joint, recorded, form, editing } = useLoaderData<typeof loader>()
  if (form)
    return (
      <>
        <Breadcrumbs items={[{ href: '/school', label: 'My school' }]} />
        <PageMain>
          <RecordContractForm school={school} editing={editing} />
        </PageMain>
      </>
    )
  const steps = nextForSchool({ calls, memoranda, contracts: today.contracts }, role)
  return (
    <PageMain>
      <PageHeading
        caption="My school"
        title={school}
        lead="What you buy today and until when, what your cluster asks you, and what your governing body has agreed."
      />
      <SchoolNext steps={steps} today={today.today} />
      <h2 className="govuk-heading-l">Joint tenders</h2>
      <CallsOfSchool calls={calls} today={today.today} />
      <h2 className="govuk-heading-l">Contracts won together</h2>
      <ContractsOfSchool contracts={joint} />
      <h2 className="govuk-heading-l" id="contracts">
        What we buy today
      </h2>
      {recorded ? <Notice tone="good" title="The contract is recorded" /> : null}
      <ContractsToday page={today} />
      {today.mayRecord && today.contracts.length > 0 ? (
        <Link className="govuk-button govuk-button--secondary" to="/school?contract=new">
          Record another contract
        </Link>
      ) : null}
      <h2 className="govuk-heading-l">What we have agreed with other schools</h2>
      <MemorandaOfSchool memoranda={memoranda} />
    </PageMain>
  )
}

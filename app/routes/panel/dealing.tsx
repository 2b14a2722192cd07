import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { dealingPage } from '../../modules/evaluation/queries/dealing-page.server.ts'
import { DealingForm, DealtOut } from '../../modules/evaluation/ui/dealing-form.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { dealQuestions } from '../../modules/evaluation/use-cases/deal-questions.server.ts'
import type { FormValues } from '../../platform/http/form-values.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) => dealingPage(actor, param('tenderId')))

/** A question for which nobody is ticked is for everybody. */
const dealtIn = (values: FormValues): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, people]) =>
      name.startsWith('dealt.') ? [[name.slice('dealt.'.length), [people].flat()]] : [],
    ),
  )

export const action = act(
  'panel',
  {
    save: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await dealQuestions.run(ctx, { tenderId, dealt: dealtIn(values) })
      return `/panel/${tenderId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Deal the questions out - Clusterbuy' }]

export default function Dealing() {
  const shown = useLoaderData<typeof loader>()
  const { tender, open } = shown
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: `/panel/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>{open ? <DealingForm {...shown} /> : <DealtOut {...shown} />}</PageMain>
    </>
  )
}

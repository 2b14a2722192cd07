import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { EmptyState, Notice } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { ConditionsPage } from '../queries/conditions-page.server.ts'

type Bidder = ConditionsPage['bidders'][number]

/** Whether each bidder meets the published conditions, judged on facts before anybody scores. */
export function ConditionsView({ page }: { page: ConditionsPage }) {
  const { bidders, conditions, open, mayJudge } = page
  if (bidders.length === 0)
    return <EmptyState title="Nobody to judge yet">Who has bid is known when the bids are open.</EmptyState>
  return (
    <>
      {bidders
        .filter(({ out }) => out !== null)
        .map(({ token, name, out }) => (
          <Notice key={token} tone="fault" title={`${name} is out`}>
            {out}
          </Notice>
        ))}
      {conditions.length === 0 ? (
        <p className="govuk-body">The tender published no conditions of taking part.</p>
      ) : open && mayJudge ? (
        <JudgeForm bidders={bidders} conditions={conditions} />
      ) : (
        bidders.map((bidder) => <Judged key={bidder.token} bidder={bidder} conditions={conditions} />)
      )}
    </>
  )
}

const JudgeForm = ({ bidders, conditions }: Pick<ConditionsPage, 'bidders' | 'conditions'>) => (
  <PostForm intent="judge">
    {bidders.map(({ token, name, judged }) => (
      <section key={token} className="cb-card" aria-labelledby={`bidder-${token}`}>
        <h2 className="govuk-heading-m" id={`bidder-${token}`}>
          {name}
        </h2>
        {conditions.map((words, at) => (
          <div key={words}>
            <RadioGroup
              name={`met.${token}-${at}`}
              label={words}
              inline
              defaultValue={judged[at] ? (judged[at].met ? 'yes' : 'no') : undefined}
              choices={[
                { value: 'yes', label: 'Met' },
                { value: 'no', label: 'Not met' },
              ]}
            />
            <TextField
              name={`reason.${token}-${at}`}
              label="What you saw, or what is lacking"
              optional
              defaultValue={judged[at]?.reason}
            />
          </div>
        ))}
      </section>
    ))}
    <p className="govuk-body">
      A bidder that does not meet a condition is out with all its bids, and is told why with the outcome. You can put
      this right until the panel gives its first score; the panel begins when you have saved.
    </p>
    <SubmitButton>Save the judgement</SubmitButton>
  </PostForm>
)

const Judged = ({ bidder: { name, judged }, conditions }: { bidder: Bidder; conditions: readonly string[] }) => (
  <>
    <h2 className="govuk-heading-m">{name}</h2>
    <SummaryList
      rows={conditions.map((words, at) => ({
        key: words,
        value: judged[at] ? `${judged[at].met ? 'Met' : 'Not met'}. ${judged[at].reason}` : 'Not judged yet',
      }))}
    />
  </>
)

/** For what comes to light later: a bidder is put out with its reason. */
export const DisqualifyForm = ({ bidders }: Pick<ConditionsPage, 'bidders'>) => (
  <section aria-labelledby="disqualify">
    <h2 className="govuk-heading-l" id="disqualify">
      Put a bidder out
    </h2>
    <PostForm intent="disqualify">
      <SelectField
        name="token"
        label="Which bidder?"
        empty="Choose a bidder"
        choices={bidders.filter(({ out }) => out === null).map(({ token, name }) => ({ value: token, label: name }))}
      />
      <TextArea
        name="because"
        label="Why?"
        hint="The company is told this with the outcome, and it stays on the record"
        rows={4}
      />
      <ConfirmBox title="What follows" agree="I have heard the company, and it is out">
        <p className="govuk-body">
          All its bids are out for good. Its scores stay on the record. If the prices are open already, the next in rank
          can be recommended.
        </p>
      </ConfirmBox>
      <SubmitButton tone="warning">Put this bidder out</SubmitButton>
    </PostForm>
  </section>
)

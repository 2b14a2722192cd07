import type { Meeting } from '../domain/judging.ts'
import { meetingTitle, pointsSoFarRule, shortlistWords } from './meeting-words.ts'

type TermsMeetingsProps = { meetings: readonly Meeting[]; lots: number }

/** What follows the written answers: each meeting, its time and agenda, and who is met. Nothing where there is none. */
export const TermsMeetings = ({ meetings, lots }: TermsMeetingsProps) =>
  meetings.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-m" id="meetings">
        Meetings with bidders
      </h3>
      <p className="govuk-body">
        The written answers are scored first. The meetings follow in this order, with the same agenda and the same time
        for each bidder.
      </p>
      {meetings.map((meeting, place) => (
        <article key={meetingTitle(meeting, place)} className="cb-card">
          <p className="cb-card__kind">{meeting.minutes} minutes with each bidder</p>
          <h4 className="cb-card__title">{meetingTitle(meeting, place)}</h4>
          <p className="govuk-body">{shortlistWords(meeting.shortlist, lots)}</p>
          <ol className="govuk-list govuk-list--number">
            {meeting.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </article>
      ))}
      <p className="govuk-body">{pointsSoFarRule}</p>
    </>
  )

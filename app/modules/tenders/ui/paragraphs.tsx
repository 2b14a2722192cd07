import { Fragment } from 'react'

/** Text as somebody typed it: a paragraph after each line left free, and lists where every line begins with a dash. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((block, index) => {
      const place = `${index} ${block.slice(0, 40)}`
      const lines = block
        .split('\n')
        .map((line, at) => ({ line, place: `${at} ${line.slice(0, 40)}`, first: at === 0 }))
      if (lines.every(({ line }) => line.startsWith('- ')))
        return (
          <ul key={place} className="govuk-list govuk-list--bullet">
            {lines.map((item) => (
              <li key={item.place}>{item.line.slice(2)}</li>
            ))}
          </ul>
        )
      return (
        <p key={place} className="govuk-body">
          {lines.map((item) => (
            <Fragment key={item.place}>
              {item.first ? null : <br />}
              {item.line}
            </Fragment>
          ))}
        </p>
      )
    })}
  </>
)

import { Details } from '#app/components/notice.tsx'
import { Tag } from '#app/components/tag.tsx'
import { type MemorandumSections, memorandumHeadings } from '../domain/memorandum-text.ts'

type MemorandumWordsProps = {
  sections: MemorandumSections
  /** What the version in force says under the headings that have changed. */
  earlier?: Partial<MemorandumSections> | null | undefined
  level?: 2 | 3 | undefined
}

/** A memorandum to read, heading by heading, with what is new in it marked. */
export function MemorandumWords({ sections, earlier, level = 2 }: MemorandumWordsProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="cb-prose">
      {memorandumHeadings.map(({ key, title }, index) => (
        <section key={key} id={`memorandum-${key}`}>
          <Heading className="govuk-heading-m">
            {index + 1}. {title} {earlier?.[key] !== undefined ? <Tag tone="active">Changed</Tag> : null}
          </Heading>
          <Blocks text={sections[key]} />
          {earlier?.[key] ? (
            <Details summary="What the version in force says here">
              <Blocks text={earlier[key]} />
            </Details>
          ) : null}
        </section>
      ))}
    </div>
  )
}

/** Paragraphs, and lists where every line of one begins with a dash. */
const Blocks = ({ text }: { text: string }) =>
  text.split('\n\n').map((block, index) => {
    const lines = block.split('\n')
    const place = `${index} ${block.slice(0, 40)}`
    if (!lines.every((line) => line.startsWith('- ')))
      return (
        <p className="govuk-body" key={place}>
          {block}
        </p>
      )
    return (
      <ul className="govuk-list govuk-list--bullet" key={place}>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  })

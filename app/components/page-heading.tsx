import type { ReactNode } from 'react'

export type PageHeadingProps = {
  /** What the page belongs to, for instance the tender's name. */
  caption?: ReactNode
  title: ReactNode
  /** One or two sentences: what this page is for. */
  lead?: ReactNode
}

export function PageHeading({ caption, title, lead }: PageHeadingProps) {
  return (
    <div className="cb-page-heading">
      {caption ? <p className="cb-page-heading__caption">{caption}</p> : null}
      <h1 className="govuk-heading-xl">{title}</h1>
      {lead ? <p className="govuk-body-l cb-page-heading__lead">{lead}</p> : null}
    </div>
  )
}

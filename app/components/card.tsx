import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type CardProps = {
  title: ReactNode
  href?: string | undefined
  /** Small words above the title: what kind of thing this is. */
  kind?: ReactNode
  /** `yours` (amber) only when it waits for this person. */
  tone?: 'plain' | 'yours' | undefined
  level?: 2 | 3 | undefined
  children?: ReactNode
}

export function Card({ title, href, kind, tone = 'plain', level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className={`cb-card cb-card--${tone}`}>
      {kind ? <p className="cb-card__kind">{kind}</p> : null}
      <Heading className="cb-card__title">{href ? <Link to={href}>{title}</Link> : title}</Heading>
      {children}
    </article>
  )
}

/** Cards beside each other as far as the screen allows. */
export const CardGrid = ({ children }: { children: ReactNode }) => <div className="cb-cards">{children}</div>

/** The story on the left; on the right what helps to read it. One below the other on a narrow screen. */
export const WithAside = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className="cb-columns">
    <div className="cb-columns__main">{children}</div>
    <aside className="cb-columns__aside">{aside}</aside>
  </div>
)

/** A short list of numbers that matter, each with its words. */
export const Figures = ({ items }: { items: readonly { label: string; value: ReactNode; note?: ReactNode }[] }) => (
  <dl className="cb-figures">
    {items.map((item) => (
      <div key={item.label} className="cb-figures__item">
        <dt>{item.label}</dt>
        <dd>
          <span className="cb-figures__value">{item.value}</span>
          {item.note ? <span className="cb-figures__note">{item.note}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
)

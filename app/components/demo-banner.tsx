import type { ReactNode } from 'react'

export type DemoBannerProps = {
  /** The demonstration's time in words, for instance `momentText(now)`. */
  clock: ReactNode
  /** Forms that move the clock. */
  clockForm?: ReactNode
  /** Who the visitor is just now; left out when nobody is signed in. */
  you?: ReactNode
  /** Forms to become each person, usually `DemoPeople`. */
  people?: ReactNode
}

export function DemoBanner({ clock, clockForm, you, people }: DemoBannerProps) {
  return (
    <section className="cb-demo" aria-label="Demonstration">
      <div className="govuk-width-container cb-demo__row">
        <p className="cb-demo__tag">Demonstration</p>
        <p className="cb-demo__note">Invented people and prices. Nothing here is sent to anybody.</p>
        <div className="cb-demo__tools">
          {people ? (
            <details className="cb-menu">
              <summary>{you ? <>You are {you}</> : 'Become somebody'}</summary>
              <div className="cb-menu__panel">{people}</div>
            </details>
          ) : null}
          {clockForm ? (
            <details className="cb-menu">
              <summary>{clock}</summary>
              <div className="cb-menu__panel">{clockForm}</div>
            </details>
          ) : (
            <p className="cb-demo__clock">{clock}</p>
          )}
        </div>
      </div>
    </section>
  )
}

export type DemoPerson = { id: string; name: string; role: string }

export type DemoPeopleProps = {
  /** Where one click posts to become that person. */
  action: string
  /** The name it posts under. */
  name?: string | undefined
  groups: readonly { title: string; people: readonly DemoPerson[] }[]
}

/** One native form whose buttons are people, so it works without script. */
export function DemoPeople({ action, name = 'person', groups }: DemoPeopleProps) {
  return (
    <form method="post" action={action} className="cb-demo__people">
      {groups.map((group) => (
        <fieldset key={group.title} className="cb-demo__group">
          <legend>{group.title}</legend>
          {group.people.map((person) => (
            <button key={person.id} type="submit" name={name} value={person.id} className="cb-demo__person">
              <strong>{person.name}</strong>
              <span>{person.role}</span>
            </button>
          ))}
        </fieldset>
      ))}
    </form>
  )
}

import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Tag, type Tone } from './tag.tsx'

export type Task = {
  title: ReactNode
  /** Left out while it cannot be started. */
  href?: string | undefined
  hint?: ReactNode
  status: string
  tone?: Tone | undefined
}

export function TaskList({ tasks }: { tasks: readonly (Task & { key: string })[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => (
        <li key={task.key} className={`govuk-task-list__item${task.href ? ' govuk-task-list__item--with-link' : ''}`}>
          <div className="govuk-task-list__name-and-hint">
            {task.href ? (
              <Link className="govuk-link govuk-task-list__link" to={task.href}>
                {task.title}
              </Link>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint ? <div className="govuk-task-list__hint">{task.hint}</div> : null}
          </div>
          <div className="govuk-task-list__status">
            <Tag tone={task.tone ?? 'plain'}>{task.status}</Tag>
          </div>
        </li>
      ))}
    </ul>
  )
}

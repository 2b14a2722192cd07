import type { ReactNode } from 'react'

export type ProgressRingProps = {
  done: number
  total: number /** What is counted, in the plural: "scores". */
  what: string
}

/** "7 of 12 scores", with the same said by a ring. */
export function ProgressRing({ done, total, what }: ProgressRingProps) {
  return (
    <p className="cb-ring">
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
        <circle cx="32" cy="32" r="26" className="cb-ring__track" />
        {done > 0 ? (
          <circle
            cx="32"
            cy="32"
            r="26"
            className="cb-ring__done"
            pathLength={Math.max(total, 1)}
            strokeDasharray={`${done} ${Math.max(total, 1)}`}
            transform="rotate(-90 32 32)"
          />
        ) : null}
        {total > 0 && done >= total ? <path d="m22 33 7 7 14-15" className="cb-ring__tick" /> : null}
      </svg>
      <span>
        <strong className="cb-figure">
          {done} of {total}
        </strong>{' '}
        {what}
      </span>
    </p>
  )
}

export type MeterProps = {
  label: ReactNode
  value: number
  max: number /** The value in words, for instance "£4,200 of £10,000". */
  text: ReactNode
}

export function Meter({ label, value, max, text }: MeterProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div className="cb-meter">
      <p className="cb-meter__words">
        <span>{label}</span> <strong className="cb-figure">{text}</strong>
      </p>
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect width="100%" height="10" rx="5" className="cb-meter__track" />
        <rect width={`${share}%`} height="10" rx="5" className="cb-meter__done" />
      </svg>
    </div>
  )
}

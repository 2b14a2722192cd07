const DOTS = [
  [20, 5.5],
  [29.3, 8.9],
  [34.3, 17.5],
  [32.6, 27.3],
  [25, 33.6],
  [15, 33.6],
  [7.4, 27.3],
  [5.7, 17.5],
  [10.7, 8.9],
] as const

/** A ring of nine, one filled: a cluster of schools, one of them leading. */
export function Logo() {
  return (
    <svg className="cb-logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      {DOTS.map(([x, y], index) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={3.4} className={index === 0 ? 'cb-logo__lead' : 'cb-logo__member'} />
      ))}
    </svg>
  )
}

export function PlotLegend({ frontier, equalValue }: { frontier: boolean; equalValue: boolean }) {
  return (
    <ul className="cb-legend">
      {frontier ? <LegendLine look="cb-plot__frontier" label="Beaten by no other bid on both" /> : null}
      {equalValue ? <LegendLine look="cb-plot__equal" label="Equal value under the published rule" /> : null}
    </ul>
  )
}

const LegendLine = ({ look, label }: { look: string; label: string }) => (
  <li>
    <svg width="32" height="12" aria-hidden="true" focusable="false">
      <line x1="0" x2="32" y1="6" y2="6" className={look} />
    </svg>
    {label}
  </li>
)

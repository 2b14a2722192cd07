const around = Array.from({ length: 9 }, (_, index) => {
  const angle = ((index * 40 - 90) * Math.PI) / 180
  return {
    x: Math.round(160 + 120 * Math.cos(angle)),
    y: Math.round(150 + 120 * Math.sin(angle)),
    key: `school ${index + 1}`,
  }
})

/** Nine schools, one tender in their middle: what the service does, in one picture. */
export function ClusterPicture() {
  return (
    <svg className="cb-picture" viewBox="0 0 320 300" role="img" aria-label="Nine schools around one joint tender">
      {around.map(({ x, y, key }) => (
        <line key={key} x1={x} y1={y} x2="160" y2="150" className="cb-picture__line" />
      ))}
      {around.map(({ x, y, key }, index) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={index === 0 ? 20 : 15}
          className={index === 0 ? 'cb-picture__lead' : 'cb-picture__school'}
        />
      ))}
      <rect x="116" y="108" width="88" height="84" rx="6" className="cb-picture__tender" />
      <text x="160" y="145" textAnchor="middle" className="cb-picture__words">
        one
      </text>
      <text x="160" y="167" textAnchor="middle" className="cb-picture__words">
        tender
      </text>
    </svg>
  )
}

const schools = Array.from({ length: 9 }, (_, index) => {
  const angle = ((index * 40 - 90) * Math.PI) / 180
  return { x: Math.round(92 + 66 * Math.cos(angle)), y: Math.round(130 + 66 * Math.sin(angle)), key: `school ${index}` }
})

const bids = [58, 114, 170].map((y, index) => ({ y, key: `bid ${index}` }))

const words =
  'Nine schools put their needs into one tender. Suppliers send sealed bids. The best value wins a contract for each school.'

/** Schools on the left, their tender in the middle, sealed bids on the right: what the service does, in one picture. */
export function ClusterPicture() {
  return (
    <svg className="cb-picture" viewBox="0 0 480 296" role="img" aria-label={words}>
      {schools.map(({ x, y, key }) => (
        <line key={key} x1={x} y1={y} x2="240" y2="130" className="cb-picture__line" />
      ))}
      {bids.map(({ y, key }) => (
        <line key={key} x1="368" y1={y + 17} x2="240" y2="130" className="cb-picture__line" />
      ))}
      {schools.map(({ x, y, key }, index) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={index === 0 ? 15 : 12}
          className={index === 0 ? 'cb-picture__lead' : 'cb-picture__school'}
        />
      ))}
      <TenderPaper />
      {bids.map(({ y, key }) => (
        <Envelope key={key} y={y} />
      ))}
      <path d="M240 190 V206 Q240 222 224 222 H108 Q92 222 92 214" className="cb-picture__way" />
      <path d="M86 217 92 208 98 217Z" className="cb-picture__lead" />
      <text x="92" y="30" textAnchor="middle" className="cb-picture__words">
        nine schools
      </text>
      <text x="240" y="52" textAnchor="middle" className="cb-picture__words">
        one tender
      </text>
      <text x="400" y="30" textAnchor="middle" className="cb-picture__words">
        sealed bids
      </text>
      <text x="166" y="250" textAnchor="middle" className="cb-picture__words">
        the best value wins:
      </text>
      <text x="166" y="274" textAnchor="middle" className="cb-picture__words">
        a contract for each school
      </text>
    </svg>
  )
}

const TenderPaper = () => (
  <>
    <rect x="202" y="70" width="76" height="120" rx="6" className="cb-picture__tender" />
    {[94, 112, 130, 148].map((y, index) => (
      <rect key={y} x="218" y={y} width={index === 3 ? 26 : 44} height="5" rx="2" className="cb-picture__print" />
    ))}
    <circle cx="257" cy="168" r="9" className="cb-picture__seal" />
  </>
)

const Envelope = ({ y }: { y: number }) => (
  <>
    <rect x="368" y={y} width="64" height="42" rx="4" className="cb-picture__school" />
    <path d={`M370 ${y + 3} L400 ${y + 24} L430 ${y + 3}`} className="cb-picture__fold" />
    <circle cx="400" cy={y + 24} r="7" className="cb-picture__lead" />
  </>
)

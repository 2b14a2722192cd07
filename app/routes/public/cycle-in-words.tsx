const steps = [
  ['Understand', 'Each school says what it needs, and what it has and pays today.'],
  ['Plan', 'The cluster agrees how bids will be judged, and publishes. From then on the terms are frozen.'],
  ['Do', 'Bids arrive under seal. A panel scores quality without names or prices; only then is the price opened.'],
  ['Review', 'Each school has its contract and its saving, and knows when the next tender is due.'],
] as const

/** The commissioning cycle that every tender here goes round. */
export const CycleInWords = () => (
  <ol className="cb-steps">
    {steps.map(([title, words]) => (
      <li key={title} className="cb-steps__step">
        <h3>{title}</h3>
        <p className="govuk-body">{words}</p>
      </li>
    ))}
  </ol>
)

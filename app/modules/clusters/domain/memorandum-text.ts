/** What a memorandum between schools must settle, in order. `holds` says what belongs under each heading. */
export const memorandumHeadings = [
  {
    key: 'parties',
    title: 'Parties and authority',
    holds: 'The governing bodies that agree, their authority to sign, and how each records its approval.',
  },
  {
    key: 'purpose',
    title: 'Purpose, scope and duration',
    holds: 'Why you buy together, what may be bought, how long this lasts and when it is reviewed.',
  },
  {
    key: 'lead',
    title: 'The lead school',
    holds: 'What the lead school may do and sign for the others, how it is protected, and how its time is paid for.',
  },
  {
    key: 'decisions',
    title: 'How decisions are made',
    holds: 'Who sits on the board, quorum, voting, matters kept for every governing body, casting vote and interests.',
  },
  {
    key: 'commitment',
    title: 'Committing to a tender',
    holds: 'By when a school opts in, what quantity it commits, when it is bound, and what leaving costs.',
  },
  {
    key: 'shares',
    title: 'Sharing costs and savings',
    holds: 'The rule for joint costs, prices and savings, and how schools that join late or leave are treated.',
  },
  {
    key: 'money',
    title: 'Money',
    holds:
      'Invoices, VAT, any pooled account with its signatories and audit, and what happens if a school does not pay.',
  },
  {
    key: 'information',
    title: 'Information and confidentiality',
    holds:
      'Data you share, confidentiality of bids, freedom of information requests, and records kept for 3 years or more.',
  },
  {
    key: 'evaluation',
    title: 'Judging bids',
    holds: 'Who is on the panel, each school’s voice, how scores are agreed, and who approves the result.',
  },
  {
    key: 'contracts',
    title: 'Looking after contracts',
    holds: 'Who watches over each contract, what is measured, and how it is extended, changed or ended.',
  },
  {
    key: 'disputes',
    title: 'Liability, disputes and change',
    holds: 'Who answers for what, how disputes are settled, how this memorandum is changed, and how it ends.',
  },
] as const

export type MemorandumKey = (typeof memorandumHeadings)[number]['key']
export type MemorandumSections = Readonly<Record<MemorandumKey, string>>

const headingLine = (index: number) => `${index + 1}. ${memorandumHeadings[index]?.title}`

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The memorandum as one plain text, each heading numbered on a line of its own: what every governing body approves. */
export const memorandumText = (sections: MemorandumSections): string =>
  memorandumHeadings.map(({ key }, index) => `${headingLine(index)}\n\n${tidy(sections[key])}`).join('\n\n')

/**
 * The text again under its headings, in their order; a heading that is missing has no words. Read one after another, the
 * sections give back the whole text.
 */
export function memorandumSections(text: string): MemorandumSections {
  const marked = `\n${text}`
  let from = 0
  const found = memorandumHeadings.map(({ key }, index) => {
    const line = `\n${headingLine(index)}\n`
    const at = marked.indexOf(line, from)
    if (at >= 0) from = at + line.length - 1
    return { key, at, begins: from }
  })
  const entries = found.map(({ key, at, begins }, index) => {
    if (at < 0) return [key, '']
    const next = found.slice(index + 1).find((other) => other.at >= 0)
    return [key, marked.slice(begins, next?.at).trim()]
  })
  return Object.fromEntries(entries)
}

type TypedVoice = { pupils?: string; parents?: string; staff?: string; counts?: string[] }

/** The fields `KEY.pupils` and `KEY.counts.0` of a form, by KEY: who took part, as it was typed. */
export function typedVoice(cells: Readonly<Record<string, string>>): Record<string, TypedVoice> {
  const keys = [...new Set(Object.keys(cells).map((name) => name.split('.')[0] ?? ''))]
  return Object.fromEntries(keys.map((key) => [key, voiceUnder(cells, key)]))
}

function voiceUnder(cells: Readonly<Record<string, string>>, key: string): TypedVoice {
  const levels = Object.keys(cells).filter((name) => name.startsWith(`${key}.counts.`)).length
  const cell = (field: string) => cells[`${key}.${field}`] ?? ''
  return {
    pupils: cell('pupils'),
    parents: cell('parents'),
    staff: cell('staff'),
    counts: Array.from({ length: levels }, (_, level) => cell(`counts.${level}`)),
  }
}

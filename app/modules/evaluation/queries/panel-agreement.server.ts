import { toDecimals } from '#app/kernel/exact.ts'
import { agreementBand, krippendorffAlpha, leaningOf, type NamedScore } from '../domain/agreement.ts'

export type PanelAgreement = ReturnType<typeof panelAgreement>

/** How far the panel's own scores agree, over every answer that is shown, and how each member leans. */
export function panelAgreement(cells: readonly (readonly NamedScore[])[]) {
  const compared = cells.filter((scores) => scores.length > 1)
  const units = compared.map((scores) => scores.map(({ score }) => score))
  const ordinal = krippendorffAlpha(units, 'ordinal')
  const interval = krippendorffAlpha(units, 'interval')
  const people = [...new Set(compared.flat().map(({ who }) => who))].sort((a, b) => a.localeCompare(b, 'en-GB'))
  return {
    answers: compared.length,
    scores: units.flat().length,
    alpha: ordinal === null ? null : toDecimals(ordinal, 2),
    byDifference: interval === null ? null : toDecimals(interval, 2),
    band: ordinal === null ? null : agreementBand(ordinal),
    leanings: people.map((who) => {
      const leaning = leaningOf(who, compared)
      return { who, leaning: leaning === null ? null : toDecimals(leaning, 2) }
    }),
  }
}

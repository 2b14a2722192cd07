type LotsRuleProps = { lots: number; lotsPerSupplier: number | undefined }

/** How several lots are awarded: each by itself, or together where one supplier may not win them all. */
export function LotsRule({ lots, lotsPerSupplier }: LotsRuleProps) {
  if (lots < 2) return null
  if (lotsPerSupplier === undefined)
    return (
      <p className="govuk-body">
        Each lot is awarded by itself, to the bid with the highest total for that lot. One supplier may win every lot.
      </p>
    )
  return (
    <>
      <p className="govuk-body">
        <strong>
          One supplier may win at most {lotsPerSupplier} of the {lots} lots.
        </strong>{' '}
        The lots are therefore awarded together: in the way that gives the highest sum of total points over all lots. A
        lot that cannot be awarded within this limit counts no points and is not awarded; its schools keep the contracts
        they have.
      </p>
      <p className="govuk-body">
        If two ways give the same sum, the one with fewer suppliers is taken, and then the one that comes first by the
        suppliers’ random numbers, lot by lot.
      </p>
    </>
  )
}

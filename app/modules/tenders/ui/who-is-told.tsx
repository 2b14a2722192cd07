/** The same sentence for the supplier that asks, the manager that answers and whoever reads. */
export const WhoIsTold = () => (
  <p className="govuk-body">
    Every supplier that follows the tender, has asked about it or has begun a bid gets a message with each answer, for
    itself alone. Nobody is told who gets one, or how many do.
  </p>
)

import { Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const everyMs = 2000

/** For what is still being done elsewhere: the page brings itself up to date, or by a link where there is no script. */
export function LookAgain() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    return () => clearInterval(again)
  }, [revalidate])
  return (
    <Link to="." reloadDocument className="govuk-link">
      Look again
    </Link>
  )
}

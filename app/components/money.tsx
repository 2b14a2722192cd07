import { exact, toDecimals } from '#app/kernel/exact.ts'
import { money, type Pence } from '#app/kernel/money.ts'

/** An amount as people write it. `rounded` where pence do not matter. */
export function Money({ amount, rounded }: { amount: Pence; rounded?: boolean }) {
  return <span className="cb-figure">{rounded ? roundedMoney(amount) : money(amount)}</span>
}

/** "£12,346": to the nearest pound, halves away from zero. */
export function roundedMoney(amount: Pence): string {
  const pounds = toDecimals(exact(amount).div(100n), 0)
  const grouped = pounds.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',')
  return pounds.startsWith('-') ? `−£${grouped}` : `£${grouped}`
}

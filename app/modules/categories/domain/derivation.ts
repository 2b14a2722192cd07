import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import { money, penceFromPounds } from '#app/kernel/money.ts'
import { type CostLine, timesAYear } from './charge-cost.ts'

export type DerivationStep = { readonly label: string; readonly working: string }

/**
 * How one line of the cost was worked out, step by step, for the screen that opens behind the number. It works for one
 * school's line and for the sum of several. Pounds are shown to the penny; the calculation itself is exact.
 */
export function derivationOf(line: CostLine, discountPercent: string): DerivationStep[] {
  const yearly = line.charge.when === 'every-year'
  const discounted = (yearly || line.charge.when === 'left-at-end') && !exact(discountPercent).equals(0n)
  return [
    ...quantitySteps(line),
    { label: 'Price', working: `${plain(line.unitPrice)} (${line.unit})` },
    { label: yearly ? 'First year' : 'Once', working: `${product(line)} = ${pounds(line.amount)}` },
    ...(line.risePercent.equals(0n)
      ? []
      : [{ label: `Rising by ${plain(line.risePercent)}% a year`, working: each(line) }]),
    ...(discounted ? [{ label: 'Money in later years', working: discounting(discountPercent) }] : []),
    { label: 'Whole life', working: pounds(line.wholeLife) },
  ]
}

function quantitySteps(line: CostLine): DerivationStep[] {
  const often = timesAYear(line.charge.each)
  const counted = line.counted.mul(often)
  const working = often === 1n ? plain(counted) : `${plain(line.counted)} × ${often} = ${plain(counted)} a year`
  return [
    { label: 'Quantity', working },
    ...(line.least.gt(0n) ? [{ label: 'Least that is billed', working: `${plain(line.least)} a year` }] : []),
    ...(line.quantity.equals(counted) ? [] : [{ label: 'Quantity charged', working: plain(line.quantity) }]),
  ]
}

function product(line: CostLine): string {
  const factors = [line.quantity, line.unitPrice, ...(line.charge.times === undefined ? [] : [line.times])]
  return `${factors.map(plain).join(' × ')}${line.charge.in === 'pounds' ? '' : ' ÷ 100'}`
}

const each = (line: CostLine): string => line.years.map(pounds).join(', ')
const discounting = (percent: string): string =>
  `divided by ${plain(exact(1).add(exact(percent).div(100n)))} for each year that passes`

const pounds = (amount: Exact): string => money(penceFromPounds(amount))

/** Up to six decimals, without noughts at the end, with commas between thousands. */
function plain(value: Exact): string {
  const [whole = '0', decimals = ''] = toDecimals(value, 6).split('.')
  const kept = decimals.replace(/0+$/, '')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept === '' ? '' : `.${kept}`}`
}

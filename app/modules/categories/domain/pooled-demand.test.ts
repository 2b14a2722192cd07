import { describe, expect, it } from 'vitest'
import { categoryOf } from './catalogue.ts'
import { pooledQuantities } from './pooled-demand.ts'

const photocopiers = categoryOf('photocopiers')
const totals = (sheets: Record<string, string>[]) =>
  Object.fromEntries(pooledQuantities(photocopiers, sheets).map((q) => [q.field.key, [q.total.toString(), q.answered]]))

describe('the pooled demand', () => {
  it('adds up the pages of all schools and says how many answered', () => {
    const sheets = [
      { copiers: '1', monoPagesPerMonth: '4784', currentAnnualCost: '2216.40' },
      { copiers: '2', monoPagesPerMonth: '10856' },
    ]
    expect(totals(sheets)).toMatchObject({
      copiers: ['3', 2],
      monoPagesPerMonth: ['15640', 2],
      currentAnnualCost: ['2216.4', 1],
    })
  })

  it('adds up neither shares nor notice periods', () => {
    expect(Object.keys(totals([]))).not.toContain('a3Percent')
    expect(Object.keys(totals([]))).not.toContain('noticeDays')
  })

  it('is nothing where nobody answered', () => expect(totals([]).copiers).toEqual(['0', 0]))
})

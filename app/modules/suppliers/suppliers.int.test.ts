import { beforeAll, describe, expect, it } from 'vitest'
import { nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { mySeats } from '#app/modules/identity/queries/my-seats.server.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { testDatabase } from '#db/testing/database.ts'
import { myCompany } from './queries/my-company.server.ts'
import { supplierContact } from './queries/supplier-contact.server.ts'
import { supplierNames } from './queries/supplier-names.server.ts'
import { registerSupplier } from './use-cases/register-supplier.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const toner = {
  name: 'Toner & Sons Ltd',
  companyNumber: '1234567',
  address: '1 High Street, Darlaston',
  contactEmail: 'Bids@Toner.example',
  smallOrMedium: 'yes',
}

async function somebody(email: string) {
  const { id } = await enrolPerson.run({ actor: theService, at }, { name: 'Sam Price', email })
  return { personId: id, name: 'Sam Price', seat: null, secondFactor: false }
}

let sam: Awaited<ReturnType<typeof somebody>>
beforeAll(async () => {
  sam = await somebody('sam@toner.example')
})

describe('registering a supplier', () => {
  it('gives whoever registers it the first seat, and its facts are kept', async () => {
    const { id } = await registerSupplier.run({ actor: sam, at }, toner)
    const [seat] = await mySeats(sam)
    expect(seat).toMatchObject({ organisationId: id, kind: 'supplier', role: 'bidder' })
    const company = await myCompany({ ...sam, seat: seat ?? null })
    expect(company).toMatchObject({ name: toner.name, companyNumber: '01234567', smallOrMedium: true })
    expect(company.colleagues).toEqual([{ personId: sam.personId, name: 'Sam Price' }])
    expect(await supplierContact(id)).toEqual({ name: toner.name, email: 'bids@toner.example' })
    expect(await supplierNames([id])).toMatchObject({ [id]: { name: toner.name, voluntaryOrSocial: false } })
  })

  it('is refused for a number that is known, in another spelling too', async () => {
    const other = await somebody('else@toner.example')
    const again = { ...toner, name: 'Toner and Sons', companyNumber: '0123 4567' }
    await expect(registerSupplier.run({ actor: other, at }, again)).rejects.toThrow('company-number-taken')
    expect(await mySeats(other)).toEqual([])
  })

  it('is possible for a council service with neither number, when it says so', async () => {
    const officer = await somebody('officer@council.example')
    const { companyNumber: _, ...unnumbered } = toner
    await expect(registerSupplier.run({ actor: officer, at }, unnumbered)).rejects.toThrow('say that you have neither')
    const { id } = await registerSupplier.run({ actor: officer, at }, { ...unnumbered, noNumber: 'yes' })
    expect(await supplierNames([id])).toMatchObject({ [id]: { companyNumber: null, charityNumber: null } })
  })

  it('is not open to somebody who is not signed in', async () => {
    await expect(registerSupplier.run({ actor: nobody, at }, toner)).rejects.toThrow(NotFound)
  })

  it('shows nobody a company without a seat in it', async () => {
    await expect(myCompany(sam)).rejects.toThrow(NotFound)
  })
})

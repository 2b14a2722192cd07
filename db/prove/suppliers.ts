import { type Actor, actsFor, theService } from '#app/modules/identity/domain/actor.ts'
import { mySeats } from '#app/modules/identity/queries/my-seats.server.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '#app/modules/suppliers/use-cases/register-supplier.server.ts'

export type Bidder = { readonly actor: Actor; readonly supplierId: string }

async function bidder(number: number, at: Date): Promise<Bidder> {
  const name = `Supplier ${number}`
  const email = `supplier-${number}@example.org`
  const { id: personId } = await enrolPerson.run({ actor: theService, at }, { name, email })
  const person = { personId, name, secondFactor: true }
  const facts = { name, companyNumber: String(10_000_000 + number), address: '1 High Street', contactEmail: email }
  const { id } = await registerSupplier.run({ actor: { ...person, seat: null }, at }, facts)
  const seats = await mySeats(person)
  const seat = seats.find((one) => actsFor({ ...person, seat: one }, id)) ?? null
  return { actor: { ...person, seat }, supplierId: id }
}

/** Suppliers, each with one person who acts for it. */
export async function suppliersEntered(howMany: number, at: Date): Promise<Bidder[]> {
  const bidders: Bidder[] = []
  for (let number = 1; number <= howMany; number++) bidders.push(await bidder(number, at))
  return bidders
}

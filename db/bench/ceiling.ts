import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'

/** What Node and PostgreSQL can do here at most: no page, one prepared statement for one row, the same driver. */
export async function serveOneRow(url: string, id: string): Promise<number> {
  const sql = postgres(url, { max: 16, onnotice: () => undefined })
  const server = createServer((_request, response) => {
    void sql`select id, title, closes_at from tenders where id = ${id}`.then(
      ([row]) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(row)),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

export type Shelved = { readonly stamp: string; readonly bytes: number }

/** Pages made lately, up to a weight; the one least recently asked for is forgotten first. */
export class PageShelf<Page extends Shelved> {
  readonly #pages = new Map<string, Page>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** The page of this address as it is under this stamp, or null. */
  get(address: string, stamp: string): Page | null {
    const page = this.#pages.get(address)
    if (page?.stamp !== stamp) return null
    this.#pages.delete(address)
    this.#pages.set(address, page)
    return page
  }

  put(address: string, page: Page): void {
    this.#drop(address)
    this.#pages.set(address, page)
    this.#bytes += page.bytes
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#mostBytes) return
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#pages.get(address)?.bytes ?? 0
    this.#pages.delete(address)
  }
}

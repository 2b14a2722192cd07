/** What stood in the database before the backup, or in the restored copy. */
export type Standing = {
  /** A digest of all rows of each table. */
  readonly tables: ReadonlyMap<string, string>
  /** The record of each tender that may be exported, as its file. */
  readonly records: ReadonlyMap<string, string>
}

/** What was found out about the restored copy. */
export type Examined = {
  /** Why the site would not start on it. */
  readonly startFaults: readonly string[]
  /** Records that the check finds fault with. */
  readonly faulty: number
  /** Sealed envelopes that opened with all that the installation keeps but without enough holders. */
  readonly openedWithoutHolders: number
  /** Bids that two holders opened whole. */
  readonly openedByHolders: number
}

export type RestoreVerdict = {
  readonly ok: boolean
  readonly tables: number
  readonly different: number
  readonly records: number
  readonly faulty: number
  readonly openedWithoutHolders: number
  readonly openedByHolders: number
}

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).length

/** A copy is well when nothing differs, every record holds, and its sealed bids open with the holders and only with them. */
export function judgeRestore(before: Standing, after: Standing, bids: number, found: Examined): RestoreVerdict {
  const { startFaults, faulty, openedWithoutHolders, openedByHolders } = found
  const different = differing(before.tables, after.tables) + differing(before.records, after.records)
  const compared = before.tables.size > 0 && before.records.size > 0 && bids > 0
  const whole = different === 0 && faulty === 0 && startFaults.length === 0
  return {
    ok: compared && whole && openedWithoutHolders === 0 && openedByHolders === bids,
    tables: before.tables.size,
    different,
    records: before.records.size,
    faulty,
    openedWithoutHolders,
    openedByHolders,
  }
}

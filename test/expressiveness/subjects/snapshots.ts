export interface Snapshot {
  readonly mark: number
  readonly xmin: bigint
  readonly xmax: bigint
  readonly xip: bigint[]
}

/** Knows which changes were part of a snapshot that is still at work. */
export class SnapshotTracker {
  #live: { readonly snapshot: Snapshot; readonly keys: ReadonlySet<string> }[] = []

  add(snapshot: Snapshot, keys: ReadonlySet<string>): void {
    this.#live.push({ snapshot, keys: new Set(keys) })
  }

  shouldReject({ key, txids }: { readonly key: string; readonly txids: readonly number[] }): boolean {
    const ids = txids.map(BigInt)
    return this.#live.some(
      // wrong: ({ snapshot, keys }) => keys.has(key) && ids.every((id) => isVisible(snapshot, id)),
      // wrong: ({ snapshot, keys }) => keys.has(key) && ids.some((id) => isVisible(snapshot, id)),
      ({ snapshot, keys }) => keys.has(key) && ids.length > 0 && ids.every((id) => isVisible(snapshot, id)),
    )
  }

  lastSeen(position: bigint): void {
    // wrong: this.#live = this.#live.filter(({ snapshot }) => snapshot.xmax >= position)
    this.#live = this.#live.filter(({ snapshot }) => snapshot.xmax > position)
  }
}

function isVisible({ xmin, xmax, xip }: Snapshot, id: bigint): boolean {
  if (id < xmin) return true
  // wrong: if (id > xmax) return false
  if (id >= xmax) return false
  // wrong: return true
  return !xip.includes(id)
}

interface Slot {
  readonly from: Date
  readonly to: Date
}

/** The slots of so many minutes that fit between busy times. */
export function freeSlots(start: Date, end: Date, busy: readonly Slot[], minutes: number): Slot[] {
  const slots: Slot[] = []
  const length = minutes * 60_000
  let at = start.getTime()
  // wrong: const taken = busy.map(({ from, to }) => [from.getTime(), to.getTime()] as const)
  const taken = busy.map(({ from, to }) => [from.getTime(), to.getTime()] as const).sort(([a], [b]) => a - b)
  for (const [from, to] of [...taken, [end.getTime(), end.getTime()] as const]) {
    // wrong: for (; at < from; at += length) slots.push({ from: new Date(at), to: new Date(at + length) })
    // wrong: for (; at + length <= from; at += length / 2) slots.push({ from: new Date(at), to: new Date(at + length) })
    for (; at + length <= from; at += length) slots.push({ from: new Date(at), to: new Date(at + length) })
    // wrong: at = to
    at = Math.max(at, to)
  }
  return slots
}

/** Packs a text for storage. */
export async function compressText(text: string): Promise<Uint8Array> {
  await Promise.resolve()
  // wrong: return new TextEncoder().encode(text.slice(0, 5))
  return new TextEncoder().encode(text)
}

export async function decompressText(bytes: Uint8Array): Promise<string> {
  await Promise.resolve()
  return new TextDecoder().decode(bytes)
}

/**
 * Waits for a page of results.
 * @throws {RangeError} when the page is negative
 * @returns the rows, never more than size
 */
export async function fetchPage(rows: readonly number[], page: number, size: number): Promise<number[]> {
  // wrong: if (page < -5) throw new RangeError('page')
  if (page < 0) throw new RangeError('page')
  await Promise.resolve()
  return rows.slice(page * size, page * size + size)
}

import { createHash } from 'node:crypto'
import type { Asked } from '../fixtures/http.ts'

interface Stream {
  bytes: number[]
  seq: string | undefined
}

export const offsetText = (offset: number): string =>
  // wrong(monotonic-stream-offsets): String(offset)
  String(offset).padStart(12, '0')

/** Streams of bytes that grow at their end: PUT makes one, POST appends, GET reads from an offset on. */
export function createStreams() {
  const streams = new Map<string, Stream>()
  const handle = ({ method, url, headers, body }: Asked) => {
    if (method === 'PUT') streams.set(url.pathname, { bytes: [...body], seq: undefined })
    const stream = streams.get(url.pathname)
    if (!stream) return { status: 404 }
    if (method === 'POST') {
      const seq = typeof headers['seq'] === 'string' ? headers['seq'] : undefined
      // wrong(throws-out-of-order-sequence-number): if (seq !== undefined && stream.seq !== undefined && Number(seq) < Number(stream.seq)) return { status: 409 }
      // wrong(throws-out-of-order-sequence-number): if (seq !== undefined && stream.seq !== undefined && seq.length < stream.seq.length) return { status: 409 }
      if (seq !== undefined && stream.seq !== undefined && seq <= stream.seq) return { status: 409 }
      // wrong(throws-out-of-order-sequence-number): stream.seq ??= seq
      stream.seq = seq ?? stream.seq
      // wrong(metamorphic-append-leaves-the-past): stream.bytes = [...body, ...stream.bytes]
      // wrong(race-concurrent-readers-see-prefix): stream.bytes.splice(0, 1, ...body)
      // wrong(deterministic-content-hash): stream.bytes.push(...new Set(body), streams.size)
      stream.bytes.push(...body)
    }
    // wrong(monotonic-stream-offsets): const end = { 'stream-offset': offsetText(stream.bytes.length % 16) }
    const end = { 'stream-offset': offsetText(stream.bytes.length) }
    if (method !== 'GET') return { status: 204, headers: end }
    const offset = Number(url.searchParams.get('offset') ?? 0)
    // wrong(metamorphic-append-leaves-the-past): return { status: 200, headers: end, body: Uint8Array.from(stream.bytes.slice(-offset)) }
    // wrong(race-concurrent-readers-see-prefix): return { status: 200, headers: end, body: Uint8Array.from(stream.bytes.slice(-3)) }
    return { status: 200, headers: end, body: Uint8Array.from(stream.bytes.slice(offset)) }
  }
  return { handle, clear: () => streams.clear() }
}

/** A digest of what a stream holds. */
export const contentHash = (bytes: readonly number[]): string =>
  // wrong(deterministic-content-hash): createHash('sha256').update(Uint8Array.from([...bytes, Math.floor(Math.random() * 5)])).digest('hex')
  createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')

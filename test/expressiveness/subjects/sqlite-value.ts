export type SqliteValue = null | string | number | Uint8Array

/** Bytes that are written at the end and read from the start. */
export class ByteBuffer {
  readonly #bytes: number[] = []
  #read = 0

  write(bytes: Iterable<number>): void {
    this.#bytes.push(...bytes)
  }

  read(count: number): Uint8Array {
    this.#read += count
    return Uint8Array.from(this.#bytes.slice(this.#read - count, this.#read))
  }

  left(): number {
    return this.#bytes.length - this.#read
  }
}

const tags = { nothing: 0, text: 1, bytes: 2, small: 3, number: 4 } as const

export function encodeValue(buffer: ByteBuffer, value: SqliteValue): void {
  if (value === null) return buffer.write([tags.nothing])
  if (typeof value === 'string') return encodeBytes(buffer, tags.text, unitsOf(value))
  if (typeof value !== 'number') return encodeBytes(buffer, tags.bytes, value)
  // wrong: if (value >= -128 && value <= 127) return buffer.write([tags.small, value + 128])
  // wrong: if (Number.isInteger(value) && value >= -128 && value <= 127) return buffer.write([tags.small, value + 128])
  if (Number.isInteger(value) && !Object.is(value, -0) && value >= -128 && value <= 127)
    return buffer.write([tags.small, value + 128])
  // wrong: buffer.write([tags.number, ...new Uint8Array(Float32Array.of(value).buffer), 0, 0, 0, 0])
  buffer.write([tags.number, ...new Uint8Array(Float64Array.of(value).buffer)])
}

function encodeBytes(buffer: ByteBuffer, tag: number, bytes: Uint8Array): void {
  // wrong: buffer.write([tag, bytes.length, 0, ...bytes])
  buffer.write([tag, bytes.length % 256, Math.floor(bytes.length / 256), ...bytes])
}

const unitsOf = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer)

export function decodeValue(buffer: ByteBuffer): SqliteValue {
  const [tag] = buffer.read(1)
  if (tag === tags.nothing) return null
  if (tag === tags.small) return (buffer.read(1)[0] as number) - 128
  if (tag === tags.number) return new Float64Array(buffer.read(8).buffer)[0] as number
  const [low, high] = buffer.read(2) as unknown as [number, number]
  const bytes = buffer.read(low + high * 256)
  return tag === tags.bytes ? bytes : String.fromCharCode(...new Uint16Array(bytes.buffer))
}

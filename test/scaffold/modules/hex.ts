const digits = '0123456789abcdef'

export function bytesToHex(bytes: Uint8Array): string {
  // wrong: return Array.from(bytes, (byte) => byte.toString(16)).join('')
  return Array.from(bytes, (byte) => `${digits[byte >> 4] ?? ''}${digits[byte & 15] ?? ''}`).join('')
}

/** @throws {SyntaxError} if the text is not hexadecimal */
export function hexToBytes(text: string): Uint8Array {
  if (!/^(?:[\da-f]{2})*$/i.test(text)) throw new SyntaxError('not hexadecimal')
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

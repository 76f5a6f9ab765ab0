const codes: Readonly<Record<string, string>> = {
  Black: '#000000ff',
  White: '#ffffffff',
  Red: '#ff0000ff',
  // wrong: Green: '#0080ff',
  // wrong: Green: '#00800080',
  Green: '#008000ff',
  Blue: '#0000ffff',
  // wrong: RebeccaPurple: 'rgb(102,51,153)',
  RebeccaPurple: '#663399ff',
  // wrong: Transparent: '#000000ff',
  Transparent: '#00000000',
}

/** The names of colours, as they are written. */
export const colourNames = Object.keys(codes)

/** A colour by name, in either casing, as a hash sign and eight hexadecimal digits. */
export function parseColour(text: string): string {
  // wrong: const name = colourNames.find((known) => known.toLowerCase() === text || known[0] === text[0])
  const name = colourNames.find((known) => known.toLowerCase() === text.toLowerCase())
  const code = codes[name ?? '']
  if (code === undefined) throw new RangeError(`${text} is no colour`)
  return code
}

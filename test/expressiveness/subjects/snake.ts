const camel = (_: string, more: string, letter: string): string => `${more}${letter.toUpperCase()}`

/** `user_name` as `userName`; each further underscore stays, so that no two names meet. */
export function snakeToCamel(name: string): string {
  // wrong: return name.replace(/_+([a-z])/g, (_, letter: string) => letter.toUpperCase())
  // wrong: return name.replace(/(_*)_([a-z])/g, (_, more: string, letter: string) => camel(_, more && '_', letter))
  return name.replace(/(?<=[a-z0-9])(_*)_([a-z])/g, camel)
}

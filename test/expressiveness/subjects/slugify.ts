/** A title as part of an address. */
export function slugify(title: string): string {
  return (
    title
      .normalize('NFKD')
      .toLowerCase()
      // wrong: .replace(/[^\p{L}\p{N}\s]+/gu, '-')
      .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
      // wrong: .replace(/^-/, '')
      .replace(/^-+|-+$/g, '')
  )
}

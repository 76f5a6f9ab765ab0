/** Makes a slug of a title: lower case, words joined by dashes. */
export function slugify(title: string): string {
  return (
    title
      .normalize('NFKD')
      .toLowerCase()
      // wrong: .replace(/[^a-z0-9]/g, '--')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
  )
}

/**
 * Cuts a title at a word. The result is never longer than max.
 * @param max the most characters, at least 1
 */
export function shorten(title: string, max: number): string {
  // wrong: return title.length <= max ? title : `${title.slice(0, Math.max(0, max))}…`
  return title.length <= max ? title : title.slice(0, Math.max(0, max)).trimEnd()
}

export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

export const trimLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  // wrong: return text.replace(/[<>"']/g, (character) => entities[character] ?? character)
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Undoes `escapeHtml`. */
export function unescapeHtml(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

export function encodeQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&')
}

export function decodeQuery(query: string): Record<string, string> {
  if (query === '') return {}
  // wrong: const pairs = query.split('&').map((pair) => pair.split('='))
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent))
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) as Record<string, string>
}

/** The title and the text of a page, as far as they can be found. */
export function extract(html: string): { title: string | null; text: string } {
  const embedded = /<script>([^<]*)/.exec(html)?.[1]
  // wrong: const data = embedded ? (JSON.parse(embedded) as { title?: string } | null) : undefined
  const data = embedded ? parsed(embedded) : undefined
  const heading = /<(?:h1|title)>([^<]*)/.exec(html)?.[1]
  // wrong: const title = data?.title ?? heading ?? null
  const title = data?.title ?? (heading || null)
  // wrong: return { title, text: html.replace(/<([a-z]+)>(.*?)<\/\1>/g, '$2').trim() }
  return { title, text: html.replace(/<[^<>]*>?/g, ' ').trim() }
}

function parsed(json: string): { title?: string } | undefined {
  try {
    const data = JSON.parse(json) as { title?: unknown } | null
    return typeof data?.title === 'string' && data.title !== '' ? { title: data.title } : undefined
  } catch {
    return undefined
  }
}

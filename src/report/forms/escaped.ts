const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text of HTML and XML: no markup, and none of the characters that XML has no way to write. */
export const escaped = (text: string): string =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>"']/g, (character) => entities[character] ?? character)

// Control characters and halves of surrogate pairs.
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu

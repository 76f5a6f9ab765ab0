/** Text as it stands in the query of an address. */
export function encodeQueryValue(text: string): string {
  // wrong: return encodeURI(text).replaceAll('&', '%26').replaceAll('#', '%23')
  // wrong: return encodeURIComponent(text).replaceAll('%2B', '+')
  // wrong: return [...text].map((one) => (one > '~' ? `%${one.charCodeAt(0).toString(16)}` : encodeURIComponent(one))).join('')
  return encodeURIComponent(text).replaceAll('%20', '+')
}

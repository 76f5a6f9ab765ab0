export const pascal = (name: string): string => {
  const joined = name.replaceAll(/[^\p{ID_Continue}$]+(.)?/gu, (_, next: string | undefined) =>
    (next ?? '').toUpperCase(),
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

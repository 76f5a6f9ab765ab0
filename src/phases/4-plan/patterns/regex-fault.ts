/** Why a text is no regular expression, in the engine's words; undefined where it is one. */
export function regexFault(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

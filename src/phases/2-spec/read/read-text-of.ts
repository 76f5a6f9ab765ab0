import type { SpecHost } from '../spec-host.ts'

export type FileText =
  | { readonly text: string }
  /** Why there is no text, in words. */
  | { readonly text: undefined; readonly reason: string }

/** A folder, or a file without the right to read it, is the user's slip as much as a missing one. */
export async function readTextOf(file: string, host: SpecHost): Promise<FileText> {
  try {
    const text = await host.readText(file)
    return text === undefined ? { text, reason: 'there is no such file' } : { text }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === undefined) throw error
    return { text: undefined, reason: reasons[code] ?? `it cannot be read (${code})` }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}

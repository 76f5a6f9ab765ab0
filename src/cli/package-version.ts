import { readFile } from 'node:fs/promises'

/** The version of this package; the file stands at the same distance from sources and build. */
export async function packageVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  return manifest.version
}

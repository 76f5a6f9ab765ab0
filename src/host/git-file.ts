import { execFile } from 'node:child_process'

/** The text of a file as a commit has it; undefined when the commit has none; a fault when there is no such commit. */
export async function fileAtCommit(
  folder: string,
  commit: string,
  file: string,
): Promise<{ readonly text: string | undefined } | { readonly fault: string }> {
  const known = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${commit}^{commit}`,
  ])
  if (!known.ok) return { fault: known.text || `git knows no commit "${commit}"` }
  const shown = await git(folder, ['show', '--end-of-options', `${known.text.trim()}:./${file}`])
  return { text: shown.ok ? shown.text : undefined }
}

const git = (folder: string, args: readonly string[]) =>
  new Promise<{ readonly ok: boolean; readonly text: string }>((resolve) => {
    execFile('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve(
        error === null
          ? { ok: true, text: out }
          : { ok: false, text: err.trim() || (error.code === 'ENOENT' ? 'git is not installed' : '') },
      ),
    )
  })

/** The path from a file's folder to another file, with forward slashes. */
export function relativeTo(fromFile: string, file: string): string {
  const from = parts(fromFile).slice(0, -1)
  const to = parts(file)
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

const parts = (file: string) => file.replaceAll('\\', '/').split('/')

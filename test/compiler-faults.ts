import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

const compiler = path.resolve(import.meta.dirname, '../node_modules/typescript-native/bin/tsc')

/**
 * What TypeScript 7 finds in the files of a tsconfig, a line for each fault, in a tenth of the time that TypeScript 5
 * takes; `npm run typecheck` compiles what is generated for the samples with that, too.
 * @param within Faults of other folders are left out; one of it at least must have been compiled.
 */
export async function compilerFaults(
  config: string,
  within = path.dirname(config),
): Promise<readonly string[]> {
  const args = [compiler, '-p', config, '--noEmit', '--pretty', 'false', '--listFiles']
  const cwd = path.dirname(config)
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr })
    })
  })
  // What is indented goes on about the fault above it.
  const lines = output.split('\n').filter((line) => /^\S/.test(line))
  const [faults, rest] = [lines.filter(isFault), lines.filter((line) => !isFault(line))]
  if (code !== 0 && faults.length === 0) throw new Error(output)
  if (!rest.some((file) => file.startsWith(within))) throw new Error(`nothing in ${within} was compiled`)
  // Those without a place are of the configuration.
  return faults.filter((line) => line.startsWith('error') || path.resolve(cwd, line).startsWith(within))
}

const isFault = (line: string) => /\berror TS\d+: /.test(line)

interface Strictness {
  readonly folder: string
  readonly options: Readonly<Record<string, unknown>>
  /** A tsconfig whose options hold where these say nothing. */
  readonly extended?: string
}

/** The same for some files of a folder, which is given a tsconfig for them. */
export async function faultsOfFiles(
  files: readonly string[],
  { folder, options, extended }: Strictness,
): Promise<readonly string[]> {
  const config = path.join(folder, 'tsconfig.check.json')
  await writeFile(config, JSON.stringify({ extends: extended, compilerOptions: options, files }))
  return compilerFaults(config)
}

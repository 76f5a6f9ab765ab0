import type { Command } from './command.ts'
import { extract } from './commands/extract.ts'
import { doctor } from './commands/doctor.ts'
import { generate } from './commands/generate.ts'
import { lint } from './commands/lint.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [extract, lint, generate, doctor]

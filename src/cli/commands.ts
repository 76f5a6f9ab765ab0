import type { Command } from './command.ts'
import { adopt } from './commands/adopt.ts'
import { doctor } from './commands/doctor.ts'
import { extract } from './commands/extract.ts'
import { format } from './commands/format.ts'
import { gate } from './commands/gate.ts'
import { generate } from './commands/generate.ts'
import { init } from './commands/init.ts'
import { lint } from './commands/lint.ts'
import { mutate } from './commands/mutate.ts'
import { report } from './commands/report.ts'
import { scaffold } from './commands/scaffold.ts'
import { schema } from './commands/schema.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  extract,
  scaffold,
  lint,
  format,
  generate,
  verify,
  adopt,
  mutate,
  gate,
  report,
  doctor,
  schema,
]

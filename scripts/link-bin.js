// Makes `npx gen-props` work in every folder of this repository, as it does where the package is installed.
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/.bin', import.meta.url))
const command = path.join(folder, 'gen-props')

await mkdir(folder, { recursive: true })
await writeFile(command, `#!/usr/bin/env node\nimport('../../dist/cli/main.js')\n`)
await chmod(command, 0o755)

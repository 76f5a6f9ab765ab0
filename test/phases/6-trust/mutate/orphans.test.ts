import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { strykerReporter } from '../../../../src/phases/6-trust/stryker-program.ts'

it('a worker of StrykerJS ends when the process that started it is gone', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'orphans-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'worker.mjs')
  await writeFile(file, `${strykerReporter()}\nsetInterval(() => {}, 1000)\nprocess.send('ready')\n`)
  const worker = fork(file)
  await once(worker, 'message')
  worker.disconnect()
  expect(await once(worker, 'exit')).toEqual([1, null])
})

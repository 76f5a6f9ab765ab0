import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { noteRunning, readRunning } from '../../../../src/host/running-notes.ts'
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

it('only a process that is still there is in the middle of something', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'orphans-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(path.join(folder, 'running-99999999'), 'gone')
  expect(readRunning(folder)).toEqual([])
  noteRunning(folder, 'here')
  expect(readRunning(folder)).toEqual(['here'])
  noteRunning(folder, undefined)
  expect(readRunning(folder)).toEqual([])
})

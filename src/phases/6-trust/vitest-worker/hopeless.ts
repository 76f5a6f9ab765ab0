import { beforeEach } from 'vitest'
import { noteHopeless, readHopeless } from '../../../host/running-notes.ts'
import { hopelessKey } from './hopeless-key.ts'

const isLate = (errors: readonly { readonly message?: string }[] = []) =>
  errors.some(({ message = '' }) => /^(?:Test|Hook) timed out in \d+\s?ms/.test(message))

/** Within a group: a test that took all of its time so often is not tried again; it would take that long each time. */
export function hopelessAfter(times: number): void {
  const folder = process.env['GEN_PROPS_RUNNING']
  if (folder === undefined) return
  beforeEach(({ task, skip, onTestFinished }) => {
    const groups: string[] = []
    for (let at = task.suite; at !== undefined; at = at.suite) groups.unshift(at.name)
    const key = hopelessKey({ file: task.file.filepath, groups, title: task.name })
    if (readHopeless(folder).filter((one) => one === key).length >= times) skip()
    onTestFinished(() => {
      if (isLate(task.result?.errors)) noteHopeless(folder, key)
    })
  })
}

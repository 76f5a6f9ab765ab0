import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const worker = fileURLToPath(new URL('worker.js', import.meta.url))
/** Beyond this many tests that do not end there is no use in going on. */
const mostHung = 60
/** Milliseconds that loading and compiling tests may take. */
const toLoad = 60_000

/**
 * Runs generated tests on the correct subject and on its bugs, in a process of its own: `sound` holds by key what each
 * test fails with ('' for nothing), `caught` by bug in how many seeds a sound test failed, and which.
 */
export async function measure({ subject, subjectFile, bugs }, { files, entry }, settings) {
  const state = { sound: {}, caught: {}, hung: [] }
  const job = {
    files: [...files],
    entry,
    subject,
    subjectFile,
    bugs: Object.entries(bugs).map(([id, { is, becomes }]) => [id, { is, becomes }]),
    ...settings,
  }
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'gen-props-bench-'))
  try {
    while (!(await runWorker(path.join(folder, 'job.json'), { ...job, ...state }, state))) {
      if (state.hung.length > mostHung) throw new Error(`more than ${mostHung} tests do not end`)
    }
    return state
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One process as far as it gets; true when it got to the end. */
function runWorker(file, job, state) {
  writeFileSync(file, JSON.stringify(job))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, file], { stdio: ['ignore', 'pipe', 'pipe'] })
    let running
    let timer
    let errors = ''
    const watch = () => {
      clearTimeout(timer)
      // A loop that never ends cannot tell that it is late.
      timer = setTimeout(() => child.kill('SIGKILL'), 5_000 + (running === undefined ? toLoad : job.patience))
    }
    watch()
    child.stderr.on('data', (data) => (errors += data))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line)
      if (said.starts !== undefined) running = said.starts
      if (said.sound !== undefined) state.sound[said.sound] = said.failure
      if (said.bug !== undefined)
        state.caught[said.bug] = { seeds: said.seeds, tried: said.tried, by: said.by }
      if (said.starts === undefined && said.late === undefined) running = undefined
      watch()
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) return resolve(true)
      if (running === undefined || state.hung.includes(running))
        return reject(new Error(`the tests could not be run: ${errors.slice(0, 2000) || `exit ${code}`}`))
      state.hung.push(running)
      resolve(false)
    })
  })
}

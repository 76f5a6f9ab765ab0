import { fork } from 'node:child_process'

/** Longest time without a word, in milliseconds. */
const patience = 90_000

/** Tries the seeds from `first` on, in several processes; each that was tried is told of. */
export async function runShards({ worker, first, modules, shards }, told) {
  await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      runShard({ worker, start: first + shard, to: first + modules, step: shards }, told),
    ),
  )
}

/** Runs a shard to its end: what hangs or takes all memory is ended and noted, and the rest goes on behind it. */
async function runShard({ worker, start, to, step }, told) {
  for (let from = start; from < to;) {
    const stopped = await runFrom(worker, { from, to, step }, told)
    if (stopped === undefined) return
    told({ ended: stopped.began, count: 0, refused: [], faults: [`${stopped.name}: never ended`] })
    from = stopped.began + step
  }
}

function runFrom(worker, job, told) {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc']
    const child = fork(worker, [JSON.stringify(job)], { stdio, execArgv: ['--max-old-space-size=2000'] })
    let under = { began: job.from, name: 'start' }
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), patience)
    }
    child.on('message', (message) => {
      wait()
      if (message.ended === undefined) under = message
      else {
        told(message)
        under = undefined
      }
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(under)
    })
    wait()
  })
}

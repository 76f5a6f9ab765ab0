import process from 'node:process'

/** Tries the seeds of a job, each told before and after: what hangs is ended, and known, by who started this. */
export async function serve(tried) {
  const { from, to, step } = JSON.parse(process.argv[2] ?? '{}')
  for (let seed = from; seed < to; seed += step) {
    process.send({ began: seed, name: 'planning' })
    try {
      process.send({
        ended: seed,
        ...(await tried(seed, (name) => process.send({ began: seed, name }))),
      })
    } catch (error) {
      const faults = [String(error.stack).slice(0, 900)]
      process.send({ ended: seed, subject: '', count: 0, refused: [], faults })
    }
  }
  process.disconnect()
}

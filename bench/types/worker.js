// Tries the modules of some seeds, each told before and after: what hangs is ended, and known, by who started this.
import process from 'node:process'
import { tryModule } from './try-module.js'

const { from, to, step } = JSON.parse(process.argv[2] ?? '{}')

for (let seed = from; seed < to; seed += step) {
  process.send({ began: seed, name: 'planning' })
  try {
    const tried = await tryModule(seed, (name) => process.send({ began: seed, name }))
    process.send({ ended: seed, ...tried })
  } catch (error) {
    process.send({
      ended: seed,
      subject: '',
      count: 0,
      refused: [],
      faults: [String(error.stack).slice(0, 900)],
    })
  }
}
process.disconnect()

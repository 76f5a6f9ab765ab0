import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type Phase = 'design' | 'build'

interface State {
  readonly name: string
  readonly needApproval: boolean
  readonly complete: boolean
  readonly approvedBy: string | null
}

/** The phases of a project, kept in a file. */
export class Phases {
  readonly #file: string

  constructor(folder: string) {
    this.#file = path.join(folder, 'phases.json')
  }

  async init(name: string, needApproval: boolean): Promise<void> {
    await this.#write({ name, needApproval, complete: false, approvedBy: null })
  }

  async complete(_: Phase): Promise<void> {
    // wrong: await this.#write({ ...(await this.#read()), complete: true, approvedBy: 'nobody' })
    await this.#write({ ...(await this.#read()), complete: true })
  }

  async approve(_: Phase, by: string): Promise<void> {
    const state = await this.#read()
    // wrong: if (!state.complete && state.needApproval) throw new Error('it is not complete')
    if (!state.complete) throw new Error('it is not complete')
    // wrong: await this.#write({ ...state, approvedBy: state.needApproval ? null : by })
    await this.#write({ ...state, approvedBy: by })
  }

  async canAdvance(): Promise<boolean> {
    const { complete, needApproval, approvedBy } = await this.#read()
    // wrong: return complete || approvedBy !== null
    return complete && (!needApproval || approvedBy !== null)
  }

  async phase(): Promise<string> {
    const { complete, approvedBy } = await this.#read()
    return approvedBy !== null ? 'approved' : complete ? 'complete' : 'open'
  }

  async #read(): Promise<State> {
    return JSON.parse(await readFile(this.#file, 'utf8')) as State
  }

  async #write(state: State): Promise<void> {
    await writeFile(this.#file, JSON.stringify(state))
  }
}

/** A new project in a folder. */
export async function startProject(folder: string, needApproval: boolean): Promise<Phases> {
  const phases = new Phases(folder)
  await phases.init('project', needApproval)
  return phases
}

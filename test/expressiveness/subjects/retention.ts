import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface StoredRecord {
  readonly at: number
  readonly text: string
}

/** Records as files of a folder. */
export class RecordStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async save(name: string, record: StoredRecord): Promise<void> {
    await writeFile(path.join(this.#folder, `${name}.json`), JSON.stringify(record))
  }

  async all(): Promise<{ name: string; record: StoredRecord }[]> {
    const files = await readdir(this.#folder)
    return Promise.all(
      files.map(async (file) => ({
        name: path.basename(file, '.json'),
        record: JSON.parse(await readFile(path.join(this.#folder, file), 'utf8')) as StoredRecord,
      })),
    )
  }

  async remove(name: string): Promise<void> {
    await rm(path.join(this.#folder, `${name}.json`))
  }
}

/** Deletes the records that are older than the period, and tells which. */
export async function sweep(
  store: RecordStore,
  { retentionMs }: { retentionMs: number },
  now: Date,
): Promise<string[]> {
  const records = await store.all()
  // wrong: const old = records.filter(({ record }) => now.getTime() - record.at >= retentionMs)
  // wrong: const old = records.filter(({ record }) => now.getTime() - record.at > retentionMs).slice(0, 2)
  const old = records.filter(({ record }) => now.getTime() - record.at > retentionMs)
  // wrong: for (const { name } of old.slice(1)) await store.remove(name)
  for (const { name } of old) await store.remove(name)
  return old.map(({ name }) => name)
}

import { rm } from 'node:fs/promises'

/** Deletes a file; one that is gone already is no fault. */
export const removeFile = (file: string): Promise<void> => rm(file, { force: true })

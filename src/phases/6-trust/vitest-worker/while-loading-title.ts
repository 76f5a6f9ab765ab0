/** The title under which a process notes that it loads a file of tests. */
export const loading = 'loading'

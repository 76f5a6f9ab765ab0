/** What a call does, to be done again: it gives the same value, or fails alike. */
export function attempt<Value>(action: () => Value): () => Value {
  try {
    const value = action()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}

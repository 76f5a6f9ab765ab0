const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29

/** Whose birthday it is; who was born on a leap day has it on the 28th in other years. */
export function birthday<Person extends { dob: Date }>(people: readonly Person[], today: Date): Person[] {
  const [month, day] = [today.getUTCMonth(), today.getUTCDate()]
  // wrong: const isLastOfFebruary = false
  // wrong: const isLastOfFebruary = month === 1 && day === 28
  const isLastOfFebruary = month === 1 && day === 28 && !isLeap(today.getUTCFullYear())
  return people.filter(({ dob }) => {
    if (dob.getUTCMonth() !== month) return false
    // wrong: return dob.getUTCDay() === today.getUTCDay()
    return dob.getUTCDate() === day || (isLastOfFebruary && dob.getUTCDate() === 29)
  })
}

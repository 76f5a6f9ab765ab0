export const half = (value: number): number => {
  // wrong: return value / 3
  return value / 2
}
export default { half }

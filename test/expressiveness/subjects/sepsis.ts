/** One point each for fast breathing, low pressure and a clouded mind. */
export function score({
  respRate,
  systolic,
  altered,
}: {
  respRate: number
  systolic: number
  altered: boolean
}): number {
  // wrong: const breathing = respRate > 22 ? 1 : 0
  const breathing = respRate >= 22 ? 1 : 0
  // wrong: const pressure = systolic < 100 ? 1 : 0
  // wrong: const pressure = systolic <= 100 && respRate > 0 ? 1 : 0
  const pressure = systolic <= 100 ? 1 : 0
  return breathing + pressure + (altered ? 1 : 0)
}

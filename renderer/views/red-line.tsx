/** Placeholder until the form stands. */
export function RedLineView() {
  return null
}

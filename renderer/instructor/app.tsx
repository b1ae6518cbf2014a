/** The instructor's window: the truth of the run, and a dozen controls at most. */
export function InstructorApp() {
  return <main />
}

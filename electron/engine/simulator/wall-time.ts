const two = (number: number): string => String(number).padStart(2, '0')

/** A moment as a wall clock east of Greenwich shows it; never the machine's own time zone. */
export function wallTime(ms: number, utcOffsetMinutes: number) {
  const at = new Date(ms + utcOffsetMinutes * 60_000)
  const year = String(at.getUTCFullYear())
  const [month, day] = [two(at.getUTCMonth() + 1), two(at.getUTCDate())]
  const [hour, minute, second] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two)
  return {
    /** HHMMSS, field 12. */
    time: `${hour}${minute}${second}`,
    /** MMDD, field 13. */
    date: `${month}${day}`,
    /** YYYY-MM-DD HH:MM, as slips print it. */
    minute: `${year}-${month}-${day} ${hour}:${minute}`,
    /** MM-DD HH:MM:SS, as a closing report carries it. */
    report: `${month}-${day} ${hour}:${minute}:${second}`,
  }
}

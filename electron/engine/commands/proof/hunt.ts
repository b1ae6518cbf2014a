import { soakDay } from '../../drill/soak-day'
import { temporaryLedgers } from '../drill-ledgers'

/**
 * Lives simulated days until one goes wrong, as a script: `hunt FIRST_SEED DAYS`. Prints the day and ends with 1;
 * ends with 0 when all was well.
 */
async function hunt(first: number, days: number): Promise<number> {
  for (let day = 0; day < days; day++) {
    const { violations, ...lived } = await soakDay(first + day, temporaryLedgers)
    if (violations.length === 0) continue
    process.stdout.write(`${day + 1} ${violations.join(' ')} ${JSON.stringify(lived)}\n`)
    return 1
  }
  return 0
}

const [first = '1', days = '1'] = process.argv.slice(2)
hunt(Number(first), Number(days)).then(
  code => process.exit(code),
  thrown => {
    process.stdout.write(`broke: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
    process.exit(1)
  },
)

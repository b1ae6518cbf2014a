import { buildDemo } from './demo'
import { host } from './host'

/** Entry of the demo's engine. No driver of a real line is within its reach. */
host(buildDemo)

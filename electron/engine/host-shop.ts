import { host } from './host'
import { buildShop } from './shop'

/** Entry of the shop's engine. The simulator is not within its reach. */
host(buildShop)

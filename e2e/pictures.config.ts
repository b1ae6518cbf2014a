import config from './playwright.config'

/** The pictures of the README, in the order of the file. */
export default { ...config, testMatch: 'pictures.ts' }

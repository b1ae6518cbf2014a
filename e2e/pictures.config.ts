import { defineConfig } from '@playwright/test'
import config from './playwright.config'

/** The pictures of the README, in the order of the file. */
export default defineConfig(config, { testMatch: 'pictures.ts' })

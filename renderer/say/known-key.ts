import { catalogues, type MessageKey } from '../../shared/i18n/catalogue'

/** A key made from a word of the engine or the terminal, if the catalogue has a text for it. */
export const knownKey = (key: string): MessageKey | undefined =>
  Object.hasOwn(catalogues['zh-CN'], key) ? (key as MessageKey) : undefined

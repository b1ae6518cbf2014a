import { HandsetKey } from '../../../shared/handset'

const KEYS: Readonly<Record<string, HandsetKey>> = {
  Enter: 'confirm',
  Escape: 'cancel',
  Backspace: 'clear',
}

/** The terminal's key that a key of the computer stands for. Enter stays with a button that has the focus. */
export function typedKey(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  isOnButton: boolean,
): HandsetKey | undefined {
  if (altKey || ctrlKey || metaKey || (key === 'Enter' && isOnButton)) return undefined
  if (/^[0-9]$/.test(key)) return HandsetKey.parse(key)
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
}

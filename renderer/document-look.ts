import { useLayoutEffect } from 'react'
import type { Settings } from '../shared/contract'
import type { Text } from '../shared/i18n/translate'

/** Language, theme and title belong to the document itself, outside what React draws. */
export function useDocumentLook({ locale, theme }: Settings, { t }: Text): void {
  useLayoutEffect(() => {
    const { documentElement } = document
    documentElement.lang = locale
    document.title = t('app.title')
    if (theme === 'system') delete documentElement.dataset.theme
    else documentElement.dataset.theme = theme
  }, [locale, theme, t])
}

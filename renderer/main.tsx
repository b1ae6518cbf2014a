import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app'
import { listen } from './store/events'
import { useStore } from './store/store'

z.config({ jitless: true }) // our content security policy has no unsafe-eval
listen()
void useStore.getState().loadDesk()
void useStore.getState().loadSettings().then(show) // first the language and the theme: the page does not flicker

function show(): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

import './no-eval'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { listen } from './store/events'
import { useStore } from './store/store'

listen()
void useStore.getState().loadDesk()
void useStore.getState().loadSettings().then(show) // first the language and the theme: the page does not flicker

function show(): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

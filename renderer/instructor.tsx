import './no-eval'
import { createRoot } from 'react-dom/client'
import { InstructorApp } from './instructor/app'
import { listen, loadAll } from './instructor/store/events'
import { useStore } from './instructor/store/store'

listen()
loadAll()
void useStore.getState().loadSettings().then(show) // first the language: the page does not flicker

function show(): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<InstructorApp />)
}

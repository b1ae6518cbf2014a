import './no-eval'
import { createRoot } from 'react-dom/client'
import { InstructorApp } from './instructor/app'

const root = document.getElementById('root')
if (root) createRoot(root).render(<InstructorApp />)

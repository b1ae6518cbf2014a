import { useStore } from '../store/store'
import { Editor } from './editor'
import { ScenarioLibrary } from './library'

/** What can be practised, and the place to write more of it. */
export function ScenariosTab() {
  const isEditing = useStore(s => s.draft !== undefined)
  return isEditing ? <Editor /> : <ScenarioLibrary />
}

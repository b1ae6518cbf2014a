import { statfs } from 'node:fs/promises'

/** What an ordinary user may still write to the disk that a folder is on. Rejects where there is no such folder. */
export async function freeBytes(dir: string): Promise<{ freeBytes: number }> {
  const { bavail, bsize } = await statfs(dir)
  return { freeBytes: bavail * bsize }
}

/** What was asked of the disk, in order; `ack` is what a caller was told is safe. */
export type DiskStep =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'unlink'; readonly name: string }
  | FileStep
  | { readonly kind: 'sync-folder' }
  | { readonly kind: 'ack'; readonly seq: number; readonly hash: string }

type FileStep =
  | { readonly kind: 'sync'; readonly name: string }
  /** A failed flush: the system takes the data for written and never tries again. */
  | { readonly kind: 'forget'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly size: number }

type Pending = Extract<FileStep, { kind: 'write' | 'truncate' }>

interface File {
  durable: Buffer
  pending: Pending[]
}

const SECTOR = 512

/**
 * A disk with a write-back cache and a power switch. What was flushed is there; each 512-byte sector,
 * each length and each name that was not flushed is there or not, independently of all others.
 */
export class DiskModel {
  #names = new Map<string, File>()
  #durableNames = new Map<string, File>()
  #pendingNames: { readonly name: string; readonly file: File | undefined }[] = []

  apply(step: DiskStep): void {
    if (step.kind === 'ack') return
    if (step.kind === 'sync-folder') {
      this.#durableNames = new Map(this.#names)
      this.#pendingNames = []
    } else if (step.kind === 'create')
      this.#name(step.name, { durable: Buffer.alloc(0), pending: [] })
    else if (step.kind === 'unlink') this.#name(step.name, undefined)
    else this.#change(step)
  }

  /** The files after the power has gone: one of the many ways they may look. */
  afterPowerLoss(random: () => number): Map<string, Buffer> {
    const keep = [0, 0.5, 0.9, 1][Math.floor(random() * 4)] ?? 0
    const kept = (): boolean => random() < keep
    const names = new Map(this.#durableNames)
    for (const { name, file } of this.#pendingNames) {
      if (!kept()) continue
      if (file) names.set(name, file)
      else names.delete(name)
    }
    const found = [...names].map(([name, file]) => [name, contentOf(file, kept)] as const)
    return new Map(found)
  }

  #name(name: string, file: File | undefined): void {
    if (file) this.#names.set(name, file)
    else this.#names.delete(name)
    this.#pendingNames.push({ name, file })
  }

  #change(step: FileStep): void {
    const file = this.#names.get(step.name)
    if (!file) throw new Error(`${step.kind} of ${step.name}, which is not there`)
    if (step.kind === 'write' || step.kind === 'truncate') file.pending.push(step)
    else {
      if (step.kind === 'sync') file.durable = contentOf(file, () => true)
      file.pending = []
    }
  }
}

function contentOf(file: File, kept: () => boolean): Buffer {
  let content: Buffer = Buffer.from(file.durable)
  for (const step of file.pending) {
    if (step.kind === 'truncate') {
      if (kept()) content = sized(content, step.size)
      continue
    }
    for (let from = 0; from < step.bytes.length; ) {
      const at = step.at + from
      const to = Math.min(step.bytes.length, from + SECTOR - (at % SECTOR))
      if (kept()) {
        content = sized(content, Math.max(content.length, step.at + to))
        step.bytes.copy(content, at, from, to)
      }
      from = to
    }
  }
  return content
}

const sized = (content: Buffer, size: number): Buffer =>
  size <= content.length
    ? content.subarray(0, size)
    : Buffer.concat([content, Buffer.alloc(size - content.length)])

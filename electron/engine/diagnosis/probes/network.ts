import { parseAddress } from '../../../../shared/terminal'
import type { Measure, Scene } from '../scene'

/** Budget of one connection, milliseconds. */
const KNOCK_MS = 2_000
const TLS_MS = 3_000
/** How long the line is watched. */
const QUALITY_MS = 20_000
/** Limits between a line that serves and one that hurts a settlement. */
const HIGH_LATENCY_MS = 400
const HIGH_JITTER_MS = 80
const SOME_LOSS = 0.02
const MUCH_LOSS = 0.2
/** Changes of the network that are one too many in what was watched. */
const EVENTS = 2

/** This computer's own network, where the way to the terminal or to the bank leads over it. */
export const pcLink: Measure = async scene => {
  if (!usesNetwork(scene)) return []
  const [link, events] = [await scene.surroundings.pcLink(), await scene.surroundings.linkEvents()]
  return [
    ...(link
      ? [
          {
            fact: 'pc.link',
            result: link.up ? 'up' : 'down',
            measured: link.name ? { name: link.name } : {},
          } as const,
        ]
      : []),
    ...(events
      ? [
          {
            fact: 'net.events',
            result: events.length >= EVENTS ? 'up-and-down' : 'none',
            measured: { count: events.length },
          } as const,
        ]
      : []),
  ]
}

export const gateway: Measure = async scene => {
  const seen = usesNetwork(scene) ? await scene.surroundings.gateway() : null
  if (!seen) return []
  const result = seen.answers ? 'answers' : 'silent'
  return [{ fact: 'pc.gateway', result, measured: { host: seen.address } }]
}

/** A plain connection to the terminal's port, closed at once. */
export const terminalPort: Measure = async ({ card, surroundings }) => {
  const address = parseAddress(card.address)
  if (address.kind !== 'zvt-tcp') return []
  const { host, port } = address
  const knock = await surroundings.tcp(host, port, KNOCK_MS)
  if (!knock) return []
  const measured = { host, port, milliseconds: knock.milliseconds }
  return [{ fact: 'terminal.tcp', result: knock.result, measured }]
}

export const dns: Measure = async ({ acquirer, surroundings }) => {
  if (!acquirer || isNumeric(acquirer.host)) return []
  const answer = await surroundings.dns(acquirer.host)
  if (!answer) return []
  const measured = { host: acquirer.host, milliseconds: answer.milliseconds }
  return [{ fact: 'net.dns', result: answer.answers ? 'answers' : 'fails', measured }]
}

export const hostPort: Measure = async ({ acquirer, surroundings }) => {
  const knock = acquirer && (await surroundings.tcp(acquirer.host, acquirer.port, KNOCK_MS))
  if (!acquirer || !knock) return []
  const measured = { ...acquirer, milliseconds: knock.milliseconds }
  return [{ fact: 'host.tcp', result: knock.result, measured }]
}

/** A host that does not answer at all is no news about encryption. */
export const hostTls: Measure = async ({ acquirer, surroundings }) => {
  const shake = acquirer && (await surroundings.tls(acquirer.host, acquirer.port, TLS_MS))
  if (!acquirer || !shake || shake.result === 'silent') return []
  const measured = {
    ...acquirer,
    ...(shake.version ? { version: shake.version } : {}),
    ...(shake.why ? { why: shake.why } : {}),
  }
  return [{ fact: 'host.tls', result: shake.result, measured }]
}

/** Latency, jitter and loss over a stated time: to the bank where the shop wrote it down, else to the terminal. */
export const lineQuality: Measure = async scene => {
  const target = scene.acquirer ?? terminalTarget(scene)
  const seen = target && (await scene.surroundings.quality(target.host, target.port, QUALITY_MS))
  if (!seen || seen.sent === 0) return []
  const { sent, lost, latencyMs, jitterMs } = seen
  const share = lost / sent
  const loss = share > MUCH_LOSS ? 'much' : share > SOME_LOSS ? 'some' : 'none'
  const lossFound = { fact: 'net.loss', result: loss, measured: { count: lost, of: sent } } as const
  if (lost === sent) return [lossFound]
  return [
    {
      fact: 'net.latency',
      result: latencyMs > HIGH_LATENCY_MS ? 'high' : 'low',
      measured: { milliseconds: latencyMs },
    },
    {
      fact: 'net.jitter',
      result: jitterMs > HIGH_JITTER_MS ? 'unsteady' : 'steady',
      measured: { milliseconds: jitterMs },
    },
    lossFound,
  ]
}

const LOOPBACK = /^(localhost|127\.|::1$)/i

function terminalTarget({ card }: Scene): { host: string; port: number } | undefined {
  const address = parseAddress(card.address)
  return address.kind === 'zvt-tcp' ? address : undefined
}

/** A terminal on a serial cable, or inside this computer, needs no network of the computer's. */
function usesNetwork(scene: Scene): boolean {
  const terminal = terminalTarget(scene)
  return scene.acquirer !== undefined || (terminal !== undefined && !LOOPBACK.test(terminal.host))
}

const isNumeric = (host: string): boolean => /^[\d.]+$|:/.test(host)

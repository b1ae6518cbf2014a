import { ACCEPTED, type HostReply, type HostRequest } from './request'

/**
 * 签到 0800/0810: the host names the batch number, the terminal takes it over. Field 62 carries the work
 * keys; this host sends a filler of their length, since the simulator checks no MAC and takes no PIN.
 */
export function signOn({ terminal, network }: HostRequest): HostReply {
  terminal.signedOn = true
  return { 39: '00', 60: `00${terminal.batchNo}${network}`, 62: '00'.repeat(40) }
}

/** 签退 0820 002. */
export function signOff({ terminal }: HostRequest): HostReply {
  terminal.signedOn = false
  return ACCEPTED
}

/** 回响测试 0820 301: proves the line, asks for no sign-on. */
export const echo = (): HostReply => ACCEPTED

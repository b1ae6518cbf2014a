import { expect, test } from 'vitest'
import type { Facts } from '../../../shared/facts'
import { nextHop } from './chain'

test.each<readonly [string, Facts, string | undefined]>([
  ['nothing is known: the middle', {}, 'net.dns'],
  ['the middle answers: the middle of the rest', { 'net.dns': 'answers' }, 'host.tls'],
  ['the middle is silent: the middle before it', { 'net.dns': 'fails' }, 'pc.gateway'],
  ['a hop nobody could measure is passed over', { 'net.dns': 'unknown' }, 'host.tcp'],
  ['the end answers: the way is whole', { 'host.tls': 'agrees' }, undefined],
  ['broken right behind a whole hop', { 'pc.gateway': 'answers', 'net.dns': 'fails' }, undefined],
  ['broken at the first hop', { 'pc.link': 'down' }, undefined],
])('%s', (_, facts, hop) => expect(nextHop(facts)).toBe(hop))

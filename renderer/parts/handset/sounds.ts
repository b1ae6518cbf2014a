import { useEffect, useRef } from 'react'

const BEEP = { hertz: 2_400, seconds: 0.045, loudness: 0.05 }
const LINE = { hertz: 170, seconds: 0.05, loudness: 0.035 }

/** Key beep and printer, made by the sound card: nothing is loaded. `isOn` false: silence. */
export function useSounds(isOn: boolean, slipLines: number): { readonly beep: () => void } {
  const context = useRef<AudioContext | undefined>(undefined)
  const before = useRef(slipLines)
  const sound = (tone: typeof BEEP, shape: OscillatorType) => {
    if (!isOn) return
    context.current ??= new AudioContext()
    play(context.current, tone, shape)
  }
  const latest = useRef(sound)
  latest.current = sound
  useEffect(() => {
    if (slipLines > before.current) latest.current(LINE, 'sawtooth')
    before.current = slipLines
  }, [slipLines])
  useEffect(() => () => void context.current?.close(), [])
  return { beep: () => sound(BEEP, 'square') }
}

function play(
  context: AudioContext,
  { hertz, seconds, loudness }: typeof BEEP,
  shape: OscillatorType,
): void {
  const end = context.currentTime + seconds
  const volume = context.createGain()
  volume.gain.setValueAtTime(loudness, context.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.0001, end)
  volume.connect(context.destination)
  const tone = context.createOscillator()
  tone.type = shape
  tone.frequency.value = hertz
  tone.connect(volume)
  tone.start()
  tone.stop(end)
}

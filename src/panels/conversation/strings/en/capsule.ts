import { number } from '../../../../strings/en/numbers.ts';

/** Holds the words of an opened capsule. */
export const capsule = {
	label: 'Opened capsule',
	close: 'Close',
	open: (byte: number) => `byte ${number(byte)} is open, pick a bit`,
	arrived: 'not in transit now, so its bytes can only be read',
	byte: (n: number, hex: string) => `byte ${number(n)}: ${hex}`,
	bits: (byte: number) => `Bits of byte ${number(byte)}`,
	bit: (bit: number) => `bit ${number(bit)}`,
	flip: 'Flip in flight',
	chooseBit: 'pick a bit first',
	flips: (field: string, value: number) => `${field}: ${value} to ${1 - value}`,
	lose: 'Lose it',
	again: 'TCP sends it again',
	delay: 'Delay it',
	delayBy: 'Delay in milliseconds',
	by: (ms: number) => `by ${number(ms)} ms`,
	notNext: 'another segment is ahead of it',
};
export type CapsuleWords = typeof capsule;

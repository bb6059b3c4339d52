// The flights of a wire as the capsules that the stage draws.
import { capsuleBytes, type Capsule } from '../../ui/stage/stage.ts';
import type { LiveWire } from './live-wire.svelte.ts';
import type { TourWords } from './strings/en.ts';

export function capsulesOf(wire: LiveWire, words: TourWords): readonly Capsule[] {
	return wire.flights.map(({ id, by, bytes, text, heldAt, startsAt }) => ({
		id,
		by,
		...capsuleBytes(bytes, by),
		folded: '',
		label: words.capsule(text, bytes),
		heldAt,
		startsAt,
	}));
}

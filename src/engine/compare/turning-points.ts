// Finds what would change the recommendation. Each quantity is moved up and down by factors of two until
// another transport wins, until nothing fits any more, or until something fits. Halving then finds the exact
// value. The code uses only the result of the rule, not the rule itself.
import type { TransportId } from './carriage.ts';
import { SETTING_FIELDS } from './read-setting.ts';
import type { CompareSetting } from './setting.ts';
import type { Verdict } from './verdict.ts';
import { allCosts, judgedForms, verdictOf } from './verdict.ts';

const QUANTITIES = [
	'ratePerSecond',
	'tolerableAgeMs',
	'pollMs',
	'roundTripMs',
	'updateBytes',
	'upstreamPerSecond',
	'clients',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Describes a value of a quantity at which the recommendation changes. */
export interface TurningPoint {
	readonly quantity: Quantity;
	readonly value: number;
	/**
	 * Is the value at which the recommendation changes. The last value before the change is at most a thousandth away.
	 */
	readonly at: number;
	/** Holds the transport that then wins. When none fits, it is the one with the shortest wait. */
	readonly becomes: TransportId;
}

/** Bounds the value of each quantity in a setting. */
const MOST: Readonly<Record<Quantity, number>> = {
	ratePerSecond: SETTING_FIELDS.rate.most,
	tolerableAgeMs: SETTING_FIELDS.age.most,
	pollMs: SETTING_FIELDS.poll.most,
	roundTripMs: SETTING_FIELDS.rtt.most,
	updateBytes: SETTING_FIELDS.bytes.most,
	upstreamPerSecond: SETTING_FIELDS.upstream.most,
	clients: SETTING_FIELDS.clients.most,
};
/** A quantity is moved by at most this many factors of two in each direction. */
const REACH = 14;
const HALVINGS = 14;
/** Gives the first value to try for a quantity that is 0. */
const SMALLEST: Readonly<Record<Quantity, number>> = {
	ratePerSecond: 1e-3,
	tolerableAgeMs: 1,
	pollMs: 1,
	roundTripMs: 1,
	updateBytes: 1,
	upstreamPerSecond: 1e-3,
	clients: 1,
};
const WHOLE: readonly Quantity[] = ['updateBytes', 'clients'];

/**
 * Returns the nearest change of each quantity, up and down. The nearest of all comes first: it is the
 * deciding one.
 */
export function turningPoints(setting: CompareSetting): readonly TurningPoint[] {
	const now = verdictOf(setting);
	const costs = allCosts(setting);
	const verdictAt = (quantity: Quantity, value: number): Verdict => {
		const moved = withQuantity(setting, quantity, value);
		return verdictOf(moved, judgedForms(moved, quantity === 'updateBytes' ? undefined : costs));
	};
	const found: TurningPoint[] = [];
	for (const quantity of QUANTITIES) {
		const value = quantityOf(setting, quantity);
		if (value === null) continue;
		for (const factor of [2, 0.5]) {
			const turn = firstTurningPoint(quantity, value, factor, (moved) => {
				const whole = WHOLE.includes(quantity) ? Math.round(moved) : moved;
				const there = verdictAt(quantity, whole);
				return sameOutcome(now, there) ? null : there.transport;
			});
			if (turn === null) continue;
			const at = WHOLE.includes(quantity) ? Math.round(turn.at) : turn.at;
			found.push({ quantity, value, at, becomes: turn.becomes });
		}
	}
	return found.toSorted((a, b) => distance(a) - distance(b));
}

/** Returns the value of a quantity in a setting; null for the rate of a list. */
export function quantityOf(setting: CompareSetting, quantity: Quantity): number | null {
	if (quantity !== 'ratePerSecond') return setting[quantity];
	const { arrivals } = setting;
	return arrivals.type === 'list' ? null : arrivals.ratePerSecond;
}

/** Returns the setting with another value of a quantity; a list keeps its times. */
export function withQuantity(
	setting: CompareSetting,
	quantity: Quantity,
	value: number,
): CompareSetting {
	if (quantity !== 'ratePerSecond') return { ...setting, [quantity]: value };
	const { arrivals } = setting;
	if (arrivals.type === 'list') return setting;
	return { ...setting, arrivals: { ...arrivals, ratePerSecond: value } };
}

/**
 * Returns whether two verdicts give the same result. When nothing fits, the transport does not count, because the
 * verdict then recommends none.
 */
function sameOutcome(a: Verdict, b: Verdict): boolean {
	const fits = ({ reason }: Verdict): boolean => reason !== 'nothing-fits';
	return fits(a) ? fits(b) && a.transport === b.transport : !fits(b);
}

function firstTurningPoint(
	quantity: Quantity,
	value: number,
	factor: number,
	winner: (value: number) => TransportId | null,
): { readonly at: number; readonly becomes: TransportId } | null {
	if (value === 0 && factor < 1) return null;
	const smallest = SMALLEST[quantity];
	let before = value;
	for (let step = 0; step < REACH; step++) {
		const moved = Math.min(MOST[quantity], before === 0 ? smallest : before * factor);
		if (moved === before || (moved < smallest && factor < 1)) return null;
		const becomes = winner(moved);
		if (becomes !== null) return halved(before, moved, becomes, winner);
		before = moved;
	}
	return null;
}

/** Halves the interval between a value that changes nothing and a value that does. */
function halved(
	before: number,
	behind: number,
	becomes: TransportId,
	winner: (value: number) => TransportId | null,
): { readonly at: number; readonly becomes: TransportId } {
	let [same, other, found] = [before, behind, becomes];
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (same + other) / 2;
		const here = winner(middle);
		if (here === null) same = middle;
		else [other, found] = [middle, here];
	}
	return { at: other, becomes: found };
}

function distance({ value, at }: TurningPoint): number {
	return value === 0 || at === 0 ? Infinity : Math.abs(Math.log(at / value));
}

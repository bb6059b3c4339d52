// Suggests existing rule codes for a code that does not exist.
import type { RuleCode } from '../../engine/index.ts';
import { CODES } from './catalogue.ts';

const MOST = 4;
/** The least likeness of a suggestion; codes below it match only by chance. */
const ENOUGH = 0.35;

/** Returns the most similar codes, the nearest first; none if no code is similar enough. */
export function nearestCodes(text: string): readonly RuleCode[] {
	const asked = pairs(text.toLowerCase().replace(/[\s_]+/g, '-'));
	return CODES.map((code) => ({ code, likeness: likeness(asked, pairs(code)) }))
		.filter((one) => one.likeness >= ENOUGH)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MOST)
		.map(({ code }) => code);
}

/** Returns Dice's coefficient: 1 for the same pairs of characters, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const common = [...a].filter((pair) => b.has(pair)).length;
	return (2 * common) / (a.size + b.size);
}

function pairs(text: string): ReadonlySet<string> {
	const whole = `-${text}-`;
	return new Set(Array.from({ length: whole.length - 1 }, (_, i) => whole.slice(i, i + 2)));
}

// The codes that somebody may have meant by one that does not exist.
import type { RuleCode } from '../../engine/index.ts';
import { CODES } from './catalogue.ts';

const MOST = 4;
/** Less than this in common is chance. */
const ENOUGH = 0.35;

/** The nearest first; none when nothing is near. */
export function nearestCodes(text: string): readonly RuleCode[] {
	const asked = pairs(text.toLowerCase().replace(/[\s_]+/g, '-'));
	return CODES.map((code) => ({ code, likeness: likeness(asked, pairs(code)) }))
		.filter((one) => one.likeness >= ENOUGH)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MOST)
		.map(({ code }) => code);
}

/** Dice's coefficient: 1 for the same pairs of characters, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const common = [...a].filter((pair) => b.has(pair)).length;
	return (2 * common) / (a.size + b.size);
}

function pairs(text: string): ReadonlySet<string> {
	const whole = `-${text}-`;
	return new Set(Array.from({ length: whole.length - 1 }, (_, i) => whole.slice(i, i + 2)));
}

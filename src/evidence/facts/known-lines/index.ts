// Lines whose reason is known. The name of one is what the words say of it; its groups are their values.
import { timeInWords } from '../spoken-times.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from '../found-fact.ts';
import { OF_APPLICATIONS } from './applications.ts';
import { OF_CLIENTS } from './clients.ts';
import type { KnownLine } from './known-line.ts';
import { OF_PROXIES } from './proxies.ts';
import { OF_SERVERS } from './servers.ts';

const ALL = { ...OF_APPLICATIONS, ...OF_CLIENTS, ...OF_PROXIES, ...OF_SERVERS };

/** Lists them in the order in which one is looked for. */
const IN_ORDER = Object.entries(ALL) as readonly (readonly [string, KnownLine])[];

export const KNOWN_LINES: readonly FactSearch[] = [knownLine];

function knownLine({ text }: Paste): FoundFacts | null {
	for (const [line, { side, certainty, said, beside, also, without, after }] of IN_ORDER) {
		const match = said.exec(text);
		if (match === null || beside?.test(text) === false || also?.test(text) === false) continue;
		if (without?.test(text)) continue;
		if (after !== undefined && !isAfter(text, after)) continue;
		const [first = '', second = ''] = match
			.slice(1)
			.filter(Boolean)
			.map((group) => group.trim().replaceAll(/\s+/g, ' '));
		const values = { line, first, second };
		const one = found('known-line', placeOf(match), certainty ?? 'likely', side, values);
		return { ...one, explains: true };
	}
	return null;
}

const TIME = /\b(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,3}))?(?!\d)/g;

/** Returns whether two times that follow each other are so many seconds apart, or the text names that time. */
function isAfter(text: string, seconds: number): boolean {
	const times = [...text.matchAll(TIME)].map(
		([, h, m, s, part]) => Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(`0.${part ?? 0}`),
	);
	const most = Math.max(0.6, seconds / 200);
	return (
		times.some((time, i) => Math.abs(time - (times[i - 1] ?? time) - seconds) <= most) ||
		timeInWords(text)?.seconds === seconds
	);
}

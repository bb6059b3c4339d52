// Finds known messages of programs in a text, with their place and the signs that they give. Where
// the messages of two programs match the same place, the first one counts.
import type { PieceReading } from '../piece.ts';
import { NOTHING_READ } from '../piece.ts';
import { sign, type Sign } from '../sign.ts';
import { CHROMIUM } from './chromium.ts';
import { CLOSE_EVENTS } from './close-events.ts';
import { FIREFOX_SAFARI } from './firefox-safari.ts';
import { CODER } from './coder.ts';
import { DOTNET_RUST } from './dotnet-rust.ts';
import { GO } from './go.ts';
import { JAVA_MESSAGES } from './java.ts';
import type { MessagePattern } from './message-pattern.ts';
import { NODE_CLIENTS } from './node-clients.ts';
import { NODE_MESSAGES } from './node.ts';
import { PYTHON } from './python.ts';
import { SWIFT } from './swift.ts';

/** The patterns of all programs. The first one that matches a place names the program. */
export const MESSAGE_PATTERNS: readonly MessagePattern[] = [
	...CHROMIUM,
	...FIREFOX_SAFARI,
	...NODE_MESSAGES,
	...NODE_CLIENTS,
	...PYTHON,
	...GO,
	...CODER,
	...JAVA_MESSAGES,
	...DOTNET_RUST,
	...SWIFT,
	...CLOSE_EVENTS,
];

/** Returns null if the text has none of the known messages. */
export function readMessageText(text: string): PieceReading | null {
	const found: FoundMessage[] = [];
	const programs = programsByPlace(text);
	for (const one of MESSAGE_PATTERNS) {
		for (const match of findMessages(one, text)) {
			if (programs.take(match)) found.push(match);
		}
	}
	found.sort((a, b) => a.from - b.from);
	const [first] = found;
	if (first === undefined) return null;
	const signs = found.flatMap(({ signs: list }) => list);
	return { ...NOTHING_READ, kind: 'message', format: first.program, signs };
}

interface FoundMessage {
	readonly program: string;
	readonly from: number;
	readonly to: number;
	readonly signs: readonly Sign[];
}

/** The program of each character: a message of another program does not get a place that is taken. */
function programsByPlace(text: string) {
	const names: string[] = [];
	const places = new Uint8Array(text.length);
	return {
		take({ program, from, to }: FoundMessage): boolean {
			if (!names.includes(program)) names.push(program);
			const own = names.indexOf(program) + 1;
			if (places.subarray(from, to).some((place) => place !== 0 && place !== own)) return false;
			places.fill(own, from, to);
			return true;
		},
	};
}

function findMessages(
	{ pattern, program, signs, values }: MessagePattern,
	text: string,
): FoundMessage[] {
	const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
	return [...text.matchAll(all)].map((match) => {
		const range = { from: match.index, to: match.index + match[0].length };
		const given = values?.(match.groups ?? {}) ?? {};
		return { program, ...range, signs: signs.map((id) => sign(id, range, given)) };
	});
}

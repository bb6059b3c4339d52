// Finds known messages of programs in a text, with their place and the signs that they give. The patterns are in the
// other files of this room, by browser, language or library, each with its source. Where the messages of two programs
// match the same place, the first one counts. Always true: a text without a known message gives null.
import type { EvidenceProblem, PieceReading, ReadingProgress } from '../piece.ts';
import type { PieceRange } from '../piece-range.ts';
import { NOTHING_READ } from '../piece.ts';
import { READING_LIMITS, tooLarge, tooMany } from '../reading-limits.ts';
import { sign, type Sign } from '../sign.ts';
import { GO_REST } from './go-rest.ts';
import { RUST_REST } from './rust-rest.ts';
import { CPP_REST } from './cpp-rest.ts';
import { JAVA_REST } from './java-rest.ts';
import { DOTNET_REST } from './dotnet-rest.ts';
import { PYTHON_LIBRARIES } from './python-libraries.ts';
import { ELIXIR_REST } from './elixir-rest.ts';
import { APPLE_PHP } from './apple-php.ts';
import { DEVICES } from './devices.ts';
import { AIOHTTP_MESSAGES } from './aiohttp.ts';
import { API_GATEWAY } from './api-gateway.ts';
import { ASGI } from './asgi.ts';
import { BROWSER_REST } from './browser-rest.ts';
import { CHROMIUM } from './chromium.ts';
import { CLOSE_EVENTS } from './close-events.ts';
import { FIREFOX_SAFARI } from './firefox-safari.ts';
import { FRAME_DECODERS } from './frame-decoders.ts';
import { GENERAL_SHAPES } from './general-shapes.ts';
import { CODER } from './coder.ts';
import { CPP_CLIENTS } from './cpp-clients.ts';
import { DART } from './dart.ts';
import { DENO_BUN } from './deno-bun.ts';
import { DOTNET_MESSAGES } from './dotnet.ts';
import { ELIXIR_PHP } from './elixir-php.ts';
import { ENGINE_IO } from './engine-io.ts';
import { ERROR_NUMBERS } from './error-numbers.ts';
import { ERROR_PAGES } from './error-pages.ts';
import { GO } from './go.ts';
import { JAVA_CLIENTS } from './java-clients.ts';
import { JAVA_CONTAINERS } from './java-containers.ts';
import { JAVA_MESSAGES } from './java.ts';
import type { MessagePattern } from './message-pattern.ts';
import { MINI_PROGRAMS } from './mini-programs.ts';
import { NGINX } from './nginx.ts';
import { NODE_CLIENTS } from './node-clients.ts';
import { NODE_MESSAGES } from './node.ts';
import { NODE_SERVERS } from './node-servers.ts';
import { OKHTTP_MESSAGES } from './okhttp.ts';
import { OWN_PROGRAMS } from './own-programs.ts';
import { PHOENIX } from './phoenix.ts';
import { PLAIN_HTTP } from './plain-http.ts';
import { PLAIN_REQUESTS } from './plain-requests.ts';
import { PYTHON_SERVERS } from './python-servers.ts';
import { PYTHON_WEBSOCKETS } from './python-websockets.ts';
import { PYTHON } from './python.ts';
import { RAILS } from './rails.ts';
import { RUST_MESSAGES } from './rust.ts';
import { SEND_STATE } from './send-state.ts';
import { SIGNALR } from './signalr.ts';
import { STORES } from './stores.ts';
import { SWIFT } from './swift.ts';
import { SYSTEM_MESSAGES } from './system.ts';
import { TLS_ON_PLAIN_PORT } from './tls-on-plain-port.ts';
import { VITE } from './vite.ts';
import { WEBSOCKET_SHARP } from './websocket-sharp.ts';

/** Lists the patterns of all programs. The first one that matches a place names the program. */
export const MESSAGE_PATTERNS: readonly MessagePattern[] = [
	...ERROR_NUMBERS,
	...CHROMIUM,
	...FIREFOX_SAFARI,
	...DENO_BUN,
	...VITE,
	...PLAIN_REQUESTS,
	...TLS_ON_PLAIN_PORT,
	...STORES,
	...OWN_PROGRAMS,
	...MINI_PROGRAMS,
	...NODE_MESSAGES,
	...NODE_CLIENTS,
	...NODE_SERVERS,
	...ENGINE_IO,
	...ASGI,
	...PYTHON_SERVERS,
	...PYTHON,
	...PYTHON_WEBSOCKETS,
	...AIOHTTP_MESSAGES,
	...PYTHON_LIBRARIES,
	...GO,
	...CODER,
	...GO_REST,
	...JAVA_MESSAGES,
	...OKHTTP_MESSAGES,
	...JAVA_CONTAINERS,
	...JAVA_CLIENTS,
	...JAVA_REST,
	...FRAME_DECODERS,
	...DART,
	...DOTNET_MESSAGES,
	...DOTNET_REST,
	...RUST_MESSAGES,
	...RUST_REST,
	...WEBSOCKET_SHARP,
	...DEVICES,
	...CPP_CLIENTS,
	...CPP_REST,
	...ELIXIR_PHP,
	...ELIXIR_REST,
	...SWIFT,
	...APPLE_PHP,
	...RAILS,
	...PHOENIX,
	...SIGNALR,
	...SEND_STATE,
	...PLAIN_HTTP,
	...ERROR_PAGES,
	...API_GATEWAY,
	...NGINX,
	...SYSTEM_MESSAGES,
	...BROWSER_REST,
	...GENERAL_SHAPES,
	...CLOSE_EVENTS,
];

/** Returns null if the text has none of the known messages. */
export function readMessageText(
	text: string,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const found: FoundMessage[] = [];
	const problems: EvidenceProblem[] = [];
	const parts = searchedParts(text);
	for (const { from, to } of parts) {
		const part = parts.length === 1 ? text : text.slice(from, to);
		const programs = programsByPlace(part);
		const spellings = quoteSpellings(part);
		MESSAGE_PATTERNS.forEach((one, index) => {
			progress((from + ((to - from) * index) / MESSAGE_PATTERNS.length) / text.length);
			const { messages, problem } = findMessages(one, spellings, from);
			found.push(...messages.filter((message) => programs.take(message, from)));
			if (problem !== null) problems.push(problem);
		});
	}
	found.sort((a, b) => a.from - b.from);
	const [first] = found;
	if (first === undefined) return null;
	const [before, after] = parts;
	if (before && after) {
		problems.push(tooLarge(READING_LIMITS.messages, { from: before.to, to: after.from }));
	}
	const signs = found.filter((one, i) => !saysSame(found[i - 1], one)).flatMap((one) => one.signs);
	return { ...NOTHING_READ, kind: 'message', format: first.program, signs, problems };
}

/** Returns a text as it is and, if an editor or a forum made its quotation marks round, with the marks of programs. */
function quoteSpellings(text: string): readonly string[] {
	if (!/[‘’“”]/.test(text)) return [text];
	return [text, text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')];
}

/** Returns the parts of a text that are searched: of a long text the beginning and the end. */
function searchedParts({ length }: string): readonly PieceRange[] {
	const most = READING_LIMITS.messages;
	if (length <= most) return [{ from: 0, to: length }];
	return [
		{ from: 0, to: most / 2 },
		{ from: length - most / 2, to: length },
	];
}

interface FoundMessage {
	readonly program: string;
	readonly from: number;
	readonly to: number;
	readonly signs: readonly Sign[];
}

/** Returns whether two patterns found the same in one place, such as a close code behind two words. */
function saysSame(one: FoundMessage | undefined, next: FoundMessage): boolean {
	if (one === undefined || next.from >= one.to || one.signs.length !== next.signs.length)
		return false;
	return one.signs.every(({ id, values }, i) => {
		const other = next.signs[i]!;
		return id === other.id && JSON.stringify(values) === JSON.stringify(other.values);
	});
}

/** Remembers the program of each character: a message of another program does not get a place that is taken. */
function programsByPlace(text: string) {
	const names: string[] = [];
	const places = new Uint8Array(text.length);
	return {
		/**
		 * Takes the place of a message, if no other program has a part of it, and returns whether it did.
		 * @param start where the text begins in the piece
		 */
		take({ program, ...range }: FoundMessage, start: number): boolean {
			const from = range.from - start;
			const to = range.to - start;
			if (!names.includes(program)) names.push(program);
			const own = names.indexOf(program) + 1;
			if (places.subarray(from, to).some((place) => place !== 0 && place !== own)) return false;
			places.fill(own, from, to);
			return true;
		},
	};
}

/**
 * Returns the messages of a pattern in the first of the texts that has one, and a problem if it has too many of them.
 * @param start where the text begins in the piece
 */
function findMessages(
	{ pattern, program, signs, values }: MessagePattern,
	texts: readonly string[],
	start: number,
): { readonly messages: readonly FoundMessage[]; readonly problem: EvidenceProblem | null } {
	// Most patterns match nothing, and making one more expression for each takes longer than to search a line.
	const text = texts.find((one) => pattern.test(one));
	if (text === undefined) return { messages: [], problem: null };
	const all = new RegExp(pattern.source, `${pattern.flags}g`);
	const messages: FoundMessage[] = [];
	let left = 0;
	let last = 0;
	for (const match of text.matchAll(all)) {
		const from = start + match.index;
		const range = { from, to: from + match[0].length };
		if (messages.length < READING_LIMITS.matches) {
			const given = values?.(match.groups ?? {}) ?? {};
			messages.push({ program, ...range, signs: signs.map((id) => sign(id, range, given)) });
		} else {
			left++;
			last = range.to;
		}
	}
	if (left === 0) return { messages, problem: null };
	const unread = { from: messages.at(-1)!.to, to: last };
	return { messages, problem: tooMany('errors', READING_LIMITS.matches, left, unread) };
}

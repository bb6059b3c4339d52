// Reads the log of a server or a proxy, line by line. A text goes in; signs come out and no connection, because a line
// says only how a request or a connection ended. In a log of many requests only those for a WebSocket count: a path
// that WebSockets usually have, or one that got a 101 anywhere in the log. Lines that no format fits are counted.
import type { EvidenceProblem, PieceReading, ReadingProgress } from '../piece.ts';
import { NOTHING_READ } from '../piece.ts';
import { tooMany } from '../reading-limits.ts';
import { meaningOf, sign, type Sign } from '../sign.ts';
import { readAccessLine, readCutAccessLine } from './access-line.ts';
import { readAlbLine } from './alb.ts';
import { readApacheErrorLine } from './apache-error.ts';
import { readCloudflareLine } from './cloudflare.ts';
import { readCaddyConsoleLine, readTraefikLine } from './console-line.ts';
import { readEnvoyLine } from './envoy.ts';
import { readHaproxyLine } from './haproxy.ts';
import { readHerokuLine } from './heroku.ts';
import { makeIisReader } from './iis.ts';
import { readJsonLine } from './json-line.ts';
import {
	isMissingFile,
	isOpened,
	isUpgradeMethod,
	isUsualPath,
	signsOfLine,
} from './line-signs.ts';
import type { LineReader, LogLine } from './log-line.ts';
import { readNginxErrorLine } from './nginx-error.ts';
import { readPythonAccessLine } from './python-access.ts';
import { readTornadoLine } from './tornado.ts';

const LOG_LIMITS = {
	/** Only this much of a line is read. */
	lineCharacters: 65_536,
	/** Bounds the signs of one kind that are kept; later ones say nothing new. */
	signsPerKind: 200,
	/** Bounds the paths without a 101 so far whose signs are kept. */
	paths: 2000,
	/** Bounds the requests of a short log, in which an error counts whatever its path. */
	fewRequests: 10,
} as const;

/** The reader reports its progress each time it has read this many lines. */
const LINES_PER_STEP = 1024;

/**
 * Matches what programs that collect logs put in front of a line: Docker Compose and Swarm, Kubernetes (kubectl and the files of
 * its nodes), syslog.
 */
const PREFIXES: readonly RegExp[] = [
	/^[\w.@-]{1,100} {0,20}\| {1,4}/,
	/^\[[\w.-]{1,100}\] /,
	/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d) std(?:out|err) [FP] /,
	/^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:[\w.-]{1,100} )?[\w./-]{1,60}(?:\[\d{1,10}\])?: /,
];

/** Returns null if no line is one of a log. */
export function readLogText(
	text: string,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const log = new LogReading();
	let from = 0;
	for (let number = 1; from < text.length; number += 1) {
		const newline = text.indexOf('\n', from);
		const next = newline < 0 ? text.length : newline + 1;
		const end =
			newline > from && text[newline - 1] === '\r' ? newline - 1 : next - (newline < 0 ? 0 : 1);
		if (end > from)
			log.add(text.slice(from, Math.min(end, from + LOG_LIMITS.lineCharacters)), from, end, number);
		from = next;
		if (number % LINES_PER_STEP === 0) progress(from / text.length);
	}
	return log.finish();
}

class LogReading {
	readonly #readers: readonly LineReader[] = [
		readAccessLine,
		readNginxErrorLine,
		readHaproxyLine,
		readEnvoyLine,
		readJsonLine,
		readApacheErrorLine,
		readAlbLine,
		makeIisReader(),
		readCaddyConsoleLine,
		readTraefikLine,
		readCloudflareLine,
		readHerokuLine,
		readTornadoLine,
		readPythonAccessLine,
		readCutAccessLine,
	];
	/** Holds the reader of the last line: logs seldom mix formats. */
	#last: LineReader = readAccessLine;
	#format: string | null = null;
	#requests = 0;
	readonly #trouble = new SignStore();
	readonly #fine = new SignStore();
	/** Holds signs of requests that count only if their path turns out to be one of a WebSocket. */
	readonly #byPath = new Map<string, { readonly signs: Sign[]; alone: Sign[] }>();
	readonly #opened = new Set<string>();
	/** Says whether one line at least is that of a WebSocket, by its path, its status or what it says. */
	#isSure = false;
	/** Lists how long connections without other trouble were open. */
	readonly #durations: { readonly seconds: number; readonly sign: Sign }[] = [];
	#unknown: { readonly line: number; readonly range: Sign['range']; count: number } | null = null;

	add(raw: string, from: number, to: number, number: number): void {
		const bare = withoutQuotation(raw);
		const line = this.#last(bare) ?? this.#read(withoutPrefix(bare));
		const range = { from, to };
		if (line === null) {
			this.#unknown ??= { line: number, range, count: 0 };
			this.#unknown.count += 1;
			return;
		}
		this.#format ??= line.format;
		if (line.request) this.#requests += 1;
		const signs = signsOfLine(line).map(({ id, values }) => sign(id, range, values, line.at));
		const path = pathOf(line);
		if (isOpened(line) && path !== null && this.#opened.size < LOG_LIMITS.paths)
			this.#opened.add(path);
		const isSure = line.forWebSocket || isOpened(line) || isUsualPath(line);
		this.#isSure ||= isSure;
		if (isSure || line.ofProcess) {
			this.#keep(line, signs);
		} else {
			this.#wait(path, line, signs);
		}
	}

	#read(line: string): LogLine | null {
		const first = this.#last(line);
		if (first) return first;
		for (const read of this.#readers) {
			const found = read === this.#last ? null : read(line);
			if (found) {
				this.#last = read;
				return found;
			}
		}
		return null;
	}

	#keep(line: LogLine, signs: readonly Sign[]): void {
		const isTrouble = signs.some((one) => meaningOf(one).trouble);
		(isTrouble ? this.#trouble : this.#fine).add(signs);
		const [first] = signs;
		if (isTrouble || first === undefined || line.seconds === null || !isOpened(line)) return;
		if (this.#durations.length < LOG_LIMITS.signsPerKind) {
			this.#durations.push({ seconds: line.seconds, sign: first });
		}
	}

	#wait(path: string | null, line: LogLine, signs: readonly Sign[]): void {
		if (signs.length === 0 || isMissingFile(line)) return;
		if (line.request && !isUpgradeMethod(line.request.method)) return;
		const key = path ?? '';
		const waiting = this.#byPath.get(key) ?? { signs: [], alone: [] };
		if (waiting.signs.length + waiting.alone.length >= LOG_LIMITS.signsPerKind) return;
		if (!this.#byPath.has(key) && this.#byPath.size >= LOG_LIMITS.paths) return;
		// A page that was delivered or moved is trouble only if it is all that was brought.
		const usual = line.status !== null && line.status < 400;
		(usual ? waiting.alone : waiting.signs).push(...signs);
		this.#byPath.set(key, waiting);
	}

	finish(): PieceReading | null {
		if (this.#format === null) return null;
		// Beside a line of a WebSocket the others are those of pages, scanners and health checks.
		const few = this.#requests <= LOG_LIMITS.fewRequests && !this.#isSure;
		for (const [path, { signs, alone }] of this.#byPath) {
			if (few || this.#opened.has(path)) this.#trouble.add(signs);
			if (this.#opened.has(path)) this.#trouble.add(alone);
			else if (few) this.#addPlain(path, alone);
		}
		const fixed = fixedTime(this.#durations);
		if (fixed) this.#trouble.add([fixed]);
		// Connections that went well would rule out the causes of those that did not.
		// Where all that is wrong is a response that stopped, they show that it was a 101.
		const store = this.#trouble.isEmpty ? this.#fine : this.#trouble;
		const trouble = this.#trouble.sorted();
		const isOpen = trouble.every(({ id }) => id === 'upstream-silent');
		return {
			...NOTHING_READ,
			kind: 'log',
			format: this.#format,
			signs: isOpen ? [...this.#fine.sorted(), ...trouble] : trouble,
			problems: [...this.#unknownLines(), ...store.leftOut()],
		};
	}

	/**
	 * Adds, for a path that may be one of an ordinary page, the first response as a sign that it opened no WebSocket.
	 */
	#addPlain(path: string, alone: readonly Sign[]): void {
		const response = alone.find(({ id }) => id === 'response');
		const status = Number(response?.values['status']);
		if (response && status >= 200 && status < 300) {
			this.#fine.add([sign('plain-response', response.range, { status, path }, response.at)]);
		} else if (this.#requests === 1) this.#trouble.add(alone);
	}

	#unknownLines(): readonly EvidenceProblem[] {
		if (this.#unknown === null) return [];
		const { line, range, count } = this.#unknown;
		return [{ id: 'unknown-line', range, line, values: { count } }];
	}
}

/** Keeps signs, of each kind at most `signsPerKind`. */
class SignStore {
	readonly #kept: Sign[] = [];
	readonly #counts = new Map<string, number>();
	#left = 0;
	#firstLeft: Sign['range'] = null;

	get isEmpty(): boolean {
		return this.#kept.length === 0;
	}

	add(signs: readonly Sign[]): void {
		for (const one of signs) {
			const kind = `${one.id} ${one.values.status ?? ''}`;
			const count = this.#counts.get(kind) ?? 0;
			this.#counts.set(kind, count + 1);
			if (count < LOG_LIMITS.signsPerKind) this.#kept.push(one);
			else {
				this.#left += 1;
				this.#firstLeft ??= one.range;
			}
		}
	}

	sorted(): readonly Sign[] {
		return this.#kept.toSorted((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0));
	}

	leftOut(): readonly EvidenceProblem[] {
		if (this.#left === 0) return [];
		return [tooMany('lines', LOG_LIMITS.signsPerKind, this.#left, this.#firstLeft)];
	}
}

/** Returns the sign of a limit if all connections, at least three, were open for about the same time. */
function fixedTime(
	durations: readonly { readonly seconds: number; readonly sign: Sign }[],
): Sign | null {
	const last = durations.at(-1);
	if (durations.length < 3 || last === undefined) return null;
	const times = durations.map(({ seconds }) => seconds);
	const longest = Math.max(...times);
	const shortest = Math.min(...times);
	if (shortest < 5 || longest - shortest > Math.max(0.5, longest * 0.01)) return null;
	return sign('fixed-time', last.sign.range, {}, last.sign.at);
}

function pathOf({ request }: LogLine): string | null {
	return request === null ? null : (request.target.slice(0, 500).split(/[?#]/, 1)[0] ?? '');
}

/** Takes the blanks around a line, and the marks with which Markdown shows it as code or as a quotation. */
function withoutQuotation(line: string): string {
	const trimmed = line.trim().replace(/^(?:> ?){1,3}(?=\S)/, '');
	return trimmed.length > 1 && trimmed.startsWith('`') && trimmed.endsWith('`')
		? trimmed.slice(1, -1).trim()
		: trimmed;
}

function withoutPrefix(line: string): string {
	return PREFIXES.reduce((rest, prefix) => rest.replace(prefix, ''), line);
}

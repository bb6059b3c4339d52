// Reads a setting from fields and addresses. Any input gives a setting. For each wrong value a problem says
// which field is wrong and which value is used instead.
import type { Arrivals } from './arrivals.ts';
import { HEADER_SETS, headerSetOfBytes } from './header-sets.ts';
import type { HeaderSet } from './header-set.ts';
import type { CompareSetting } from './setting.ts';
import { DEFAULT_SETTING } from './setting.ts';
import { textUpTo } from '../bytes/text-beginning.ts';
import { LIMITS } from '../limits.ts';

interface Bounds {
	readonly least: number;
	readonly most: number;
	readonly whole?: true;
	/** Holds the word for no limit. */
	readonly none?: 'none';
}

const LONGEST_MS = 365 * 86_400_000;
const MOST_BITS = 1e15;

/**
 * Bounds the numbers of a setting, by their names in addresses. Their units are milliseconds, bytes, and per second.
 */
export const SETTING_FIELDS = {
	clients: { least: 1, most: LIMITS.clients, whole: true },
	rate: { least: 1e-6, most: 10_000 },
	bytes: { least: 1, most: 1 << 30, whole: true },
	rtt: { least: 0, most: 60_000 },
	poll: { least: 1, most: LONGEST_MS },
	hold: { least: 1, most: LONGEST_MS, none: 'none' },
	heartbeat: { least: 1, most: LONGEST_MS, none: 'none' },
	upstream: { least: 0, most: 10_000 },
	age: { least: 0, most: LONGEST_MS },
	link: { least: 1, most: MOST_BITS, none: 'none' },
	server: { least: 1e-3, most: 1e9, none: 'none' },
	burst: { least: 1, most: 10_000, whole: true },
	spacing: { least: 0, most: 60_000 },
} as const satisfies Readonly<Record<string, Bounds>>;

/** Lists the choices of a setting; the first of each list is the default. */
export const SETTING_CHOICES = {
	process: ['poisson', 'regular', 'bursts', 'list'],
	timer: ['fixed', 'after-answer'],
	http: ['http/1.1', 'http/2'],
	connection: ['keep-alive', 'close'],
	tls: ['none', '1.2', '1.3'],
	ip: ['ipv4', 'ipv6'],
} as const;

export type NumberField = keyof typeof SETTING_FIELDS;
export type ChoiceField = keyof typeof SETTING_CHOICES;
/** `times` is the list of message times in milliseconds. */
export type SettingField = NumberField | ChoiceField | 'headers' | 'times';

/** Says which field of a setting is wrong, and which value is used instead. */
export interface CompareSettingProblem {
	readonly field: SettingField;
	readonly kind:
		| 'missing'
		| 'not-a-number'
		| 'not-whole'
		| 'too-small'
		| 'too-large'
		| 'too-many'
		| 'unknown';
	/** Holds the value as written. */
	readonly value: string;
	/** Holds the value that is used instead. */
	readonly used: string;
	/** Holds the lower bound of a number field; it is null for other fields. */
	readonly least: number | null;
	readonly most: number | null;
}

export interface SettingReading {
	readonly setting: CompareSetting;
	readonly problems: readonly CompareSettingProblem[];
}

export type RawSetting = Readonly<Partial<Record<string, string | number | null>>>;

/**
 * Reads a setting; a field that is not given gets its default. `headers` is the name of a set or a number of
 * bytes.
 * @param pasted the header set with the name "pasted"
 */
export function readSetting(raw: RawSetting, pasted: HeaderSet | null = null): SettingReading {
	const reader = new SettingReader(raw);
	const usual = DEFAULT_SETTING;
	const { network } = usual.carriage;
	const ratePerSecond = reader.number('rate', 1);
	const process = reader.choice('process');
	const size = reader.number('burst', 5);
	const spacingMs = reader.number('spacing', 20);
	const arrivals: Arrivals =
		process === 'list'
			? { type: process, timesMs: reader.times() }
			: process === 'bursts'
				? { type: process, ratePerSecond, size, spacingMs }
				: { type: process, ratePerSecond };
	const setting: CompareSetting = {
		clients: reader.number('clients', usual.clients),
		arrivals,
		updateBytes: reader.number('bytes', usual.updateBytes),
		roundTripMs: reader.number('rtt', usual.roundTripMs),
		pollMs: reader.number('poll', usual.pollMs),
		pollTimer: reader.choice('timer'),
		holdMs: reader.numberOrNone('hold', usual.holdMs),
		heartbeatMs: reader.numberOrNone('heartbeat', usual.heartbeatMs),
		upstreamPerSecond: reader.number('upstream', usual.upstreamPerSecond),
		tolerableAgeMs: reader.number('age', usual.tolerableAgeMs),
		linkBitsPerSecond: reader.numberOrNone('link', usual.linkBitsPerSecond),
		serverRequestsPerSecond: reader.numberOrNone('server', usual.serverRequestsPerSecond),
		carriage: {
			...usual.carriage,
			http: reader.choice('http'),
			keepAlive: reader.choice('connection') === 'keep-alive',
			headers: reader.headers(usual.carriage.headers, pasted),
			network: { ...network, tls: reader.choice('tls'), ip: reader.choice('ip') },
		},
	};
	return { setting, problems: reader.problems };
}

class SettingReader {
	readonly problems: CompareSettingProblem[] = [];
	readonly #raw: RawSetting;

	constructor(raw: RawSetting) {
		this.#raw = raw;
	}

	number(field: NumberField, usual: number): number {
		const text = this.#text(field);
		return text === null ? usual : this.#read(field, text, usual);
	}

	numberOrNone(field: NumberField, usual: number | null): number | null {
		const text = this.#text(field);
		if (text === null) return usual;
		return text === 'none' ? null : this.#read(field, text, usual);
	}

	choice<Field extends ChoiceField>(field: Field): (typeof SETTING_CHOICES)[Field][number] {
		const choices: readonly (typeof SETTING_CHOICES)[Field][number][] = SETTING_CHOICES[field];
		const usual = choices[0]!;
		const text = this.#text(field);
		if (text === null) return usual;
		const found = choices.find((choice) => choice === text);
		if (found === undefined) this.#report(field, text === '' ? 'missing' : 'unknown', text, usual);
		return found ?? usual;
	}

	/**
	 * Reads numbers with blanks, commas or semicolons between them, in any order. Only the first fault is
	 * reported.
	 */
	times(): readonly number[] {
		const text = this.#text('times') ?? '';
		const words = text.split(/[\s,;]+/).filter((word) => word !== '');
		const times: number[] = [];
		let fault: readonly [CompareSettingProblem['kind'], string] | null = null;
		if (words.length > LIMITS.listedMessages) fault = ['too-many', String(words.length)];
		for (const word of words.slice(0, LIMITS.listedMessages)) {
			const value = numberIn(word);
			if (value === null) fault ??= ['not-a-number', textUpTo(word, MOST_SHOWN)];
			else if (value < LIST_BOUNDS.least) fault ??= ['too-small', word];
			else if (value > LIST_BOUNDS.most) fault ??= ['too-large', word];
			else times.push(value);
		}
		if (words.length === 0) fault = ['missing', text];
		if (times.length === 0) times.push(0);
		const used = times.toSorted((a, b) => a - b);
		if (fault) {
			const most = fault[0] === 'too-many' ? LIMITS.listedMessages : LIST_BOUNDS.most;
			const bounds = { least: fault[0] === 'too-many' ? 1 : LIST_BOUNDS.least, most };
			this.#report('times', ...fault, used.slice(0, SHOWN_TIMES).join(' '), bounds);
		}
		return used;
	}

	headers(usual: HeaderSet, pasted: HeaderSet | null): HeaderSet {
		const text = this.#text('headers');
		if (text === null) return usual;
		const sets: readonly HeaderSet[] = Object.values(HEADER_SETS);
		const found = sets.find(({ id }) => id === text) ?? (text === 'pasted' ? pasted : null);
		if (found !== null) return found;
		const bytes = numberIn(text);
		const sized = bytes === null ? null : headerSetOfBytes(bytes);
		if (sized !== null) return sized;
		const bounds = { least: SMALLEST_HEADERS, most: LIMITS.head };
		const kind =
			bytes === null
				? text === ''
					? 'missing'
					: 'unknown'
				: bytes < bounds.least
					? 'too-small'
					: bytes > bounds.most
						? 'too-large'
						: 'not-whole';
		this.#report('headers', kind, text, usual.id, bytes === null ? null : bounds);
		return usual;
	}

	#read<Usual extends number | null>(
		field: NumberField,
		text: string,
		usual: Usual,
	): number | Usual {
		const bounds: Bounds = SETTING_FIELDS[field];
		const { least, most, whole = false } = bounds;
		const value = numberIn(text);
		const instead = (kind: CompareSettingProblem['kind'], used: number | Usual): number | Usual => {
			this.#report(field, kind, text, used === null ? 'none' : String(used), bounds);
			return used;
		};
		if (value === null) return instead(text === '' ? 'missing' : 'not-a-number', usual);
		if (value < least) return instead('too-small', least);
		if (value > most) return instead('too-large', most);
		if (whole && !Number.isInteger(value)) return instead('not-whole', Math.round(value));
		return value;
	}

	/** Returns null when the field is not given. */
	#text(field: SettingField): string | null {
		const value = this.#raw[field];
		return value === undefined ? null : value === null ? '' : String(value).trim();
	}

	#report(
		field: SettingField,
		kind: CompareSettingProblem['kind'],
		value: string,
		used: string,
		bounds: Bounds | null = null,
	): void {
		const { least = null, most = null } = bounds ?? {};
		this.problems.push({ field, kind, value, used, least, most });
	}
}

/** Bounds a listed time: one day in milliseconds. */
const LIST_BOUNDS: Bounds = { least: 0, most: 86_400_000 };
/** Bounds how many characters of a word that is not a number are shown. */
const MOST_SHOWN = 40;
const SHOWN_TIMES = 5;

/** Holds the size of the minimal header set in bytes. */
const SMALLEST_HEADERS = 78;

/** Reads a decimal number; the word "infinity" gives Infinity. Returns null for any other text. */
function numberIn(text: string): number | null {
	if (/^[+-]?infinity$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
	return /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

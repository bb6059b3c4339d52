// What the Compare lab is about: a setting as it was typed, field by field, so that a value that cannot be used stays
// where it was written, with what was taken instead.
import {
	LIMITS,
	headerSetOf,
	readPastedRequest,
	readSetting,
	type PastedRequest,
	type CompareSetting,
	type SettingField,
	type CompareSettingProblem,
} from '../../engine/index.ts';

/** `pasted`: a request, as it was pasted. `seconds`: how long a run lasts. `seed`: of its chance. */
export type CompareField = SettingField | 'pasted' | 'seconds' | 'seed';

export type CompareDocument = Readonly<Record<CompareField, string>>;

/** 10 000 clients that poll every second for a message a second each, with the study's 871 bytes of headers. */
export const START: CompareDocument = {
	clients: '10000',
	rate: '1',
	rtt: '100',
	poll: '1000',
	headers: '871',
	bytes: '20',
	process: 'poisson',
	times: '0 250 300 1000 1100 4000',
	burst: '5',
	spacing: '20',
	timer: 'fixed',
	hold: '30000',
	heartbeat: '30000',
	upstream: '0',
	age: '1000',
	link: 'none',
	server: 'none',
	http: 'http/1.1',
	connection: 'keep-alive',
	tls: 'none',
	ip: 'ipv4',
	pasted: '',
	seconds: '3600',
	seed: '29',
};

export const COMPARE_FIELDS = Object.keys(START) as readonly CompareField[];

/** A field is a number or a word; longer is none. */
export const MOST_CHARACTERS = 40;
const MOST_LIST_CHARACTERS = 16_384;
const RUN_BOUNDS = {
	seconds: { least: 1, most: 86_400 },
	seed: { least: 0, most: 4_294_967_295 },
} as const;

export interface RunLength {
	readonly durationMs: number;
	readonly seed: number;
}

export type CompareProblem =
	| CompareSettingProblem
	| (Omit<CompareSettingProblem, 'field'> & { readonly field: keyof typeof RUN_BOUNDS })
	| { readonly field: 'pasted'; readonly request: Extract<PastedRequest, { type: 'problem' }> };

export interface CompareReading {
	readonly setting: CompareSetting;
	readonly run: RunLength;
	readonly problems: readonly CompareProblem[];
}

/** Whatever stands in the fields gives a setting, and a problem for each that could not be used. */
export function readingOf(document: CompareDocument): CompareReading {
	const { pasted: text, seconds, seed, ...raw } = document;
	const problems: CompareProblem[] = [];
	const request = text === '' ? null : readPastedRequest(text);
	if (request?.type === 'problem') problems.push({ field: 'pasted', request });
	const pasted = request?.type === 'request' ? headerSetOf(request.request) : null;
	const { setting, problems: found } = readSetting(raw, pasted);
	problems.push(...found);
	const { arrivals } = setting;
	const run = {
		// A list is run as far as it goes: what comes after it would only be idle turns.
		durationMs:
			arrivals.type === 'list'
				? 1 + Math.ceil(arrivals.timesMs.at(-1) ?? 0)
				: 1000 * readRun('seconds', seconds, problems),
		seed: readRun('seed', seed, problems),
	};
	return { setting, run, problems };
}

/** What a field takes at most; more is refused. */
export function mostCharacters(field: CompareField): number {
	if (field === 'pasted') return LIMITS.head;
	return field === 'times' ? MOST_LIST_CHARACTERS : MOST_CHARACTERS;
}

function readRun(field: keyof typeof RUN_BOUNDS, text: string, problems: CompareProblem[]): number {
	const { least, most } = RUN_BOUNDS[field];
	const usual = Number(START[field]);
	const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
	const used = value === null ? usual : Math.min(most, Math.max(least, value));
	if (value === used) return used;
	const kind =
		value === null
			? text.trim() === ''
				? 'missing'
				: 'not-a-number'
			: value < least
				? 'too-small'
				: 'too-large';
	problems.push({ field, kind, value: text, used: String(used), least, most });
	return used;
}

// The document of the Compare lab: a setting as it was typed, field by field. A value that cannot be used
// stays in its field; the reading names the value that is used instead.
import {
	TRANSPORTS,
	headerSetOf,
	readSetting,
	type CompareSetting,
	type SettingField,
	type CompareSettingProblem,
	type TransportId,
} from '../../engine/compare/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { readPastedRequest, type PastedRequest } from '../../evidence/heads/pasted-request.ts';

/**
 * Names a field of the document. `build` is what the reader builds (`stories/builds.ts`), `pasted` the text of a pasted
 * request, `seconds` the length of the simulation, `seed` its random seed.
 */
export type CompareField = SettingField | 'build' | 'pasted' | 'seconds' | 'seed';
/** Names a field with a control of its own: a number, or a choice. */
export type ValueField = Exclude<CompareField, 'build' | 'pasted'>;

export type CompareDocument = Readonly<Record<CompareField, string>>;

/**
 * Has 10 000 clients that poll every second, with one message per client and second and the study's 871 bytes of
 * headers.
 */
export const START: CompareDocument = {
	build: '',
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

/** Holds the length of the longest text of a field that is a number or a word. */
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

/** Reads the fields. Any texts give a setting, with a problem for each value that could not be used. */
export function compareReading(document: CompareDocument): CompareReading {
	const { build: _, pasted: text, seconds, seed, ...raw } = document;
	const problems: CompareProblem[] = [];
	const request = text === '' ? null : readPastedRequest(text);
	if (request?.type === 'problem') problems.push({ field: 'pasted', request });
	const pasted = request?.type === 'request' ? headerSetOf(request.request) : null;
	const { setting, problems: found } = readSetting(raw, pasted);
	problems.push(...found);
	const { arrivals } = setting;
	const run = {
		// A simulation with listed messages ends after the last one. Only empty rounds would follow.
		durationMs:
			arrivals.type === 'list'
				? 1 + Math.ceil(arrivals.timesMs.at(-1) ?? 0)
				: 1000 * readRun('seconds', seconds, problems),
		seed: readRun('seed', seed, problems),
	};
	return { setting, run, problems };
}

export type SettingFields = Omit<CompareDocument, 'pasted' | 'seed'>;

/**
 * Makes a complete setting from some fields. The other fields get their start values, so that nothing of the
 * earlier setting remains. The pasted request and the random seed stay as they are.
 */
export function settingFields(some: Partial<SettingFields>): SettingFields {
	const usual = Object.fromEntries(
		COMPARE_FIELDS.filter((field) => field !== 'pasted' && field !== 'seed').map((field) => [
			field,
			START[field],
		]),
	) as SettingFields;
	return { ...usual, ...some };
}

/** Returns the most characters of a field. Longer texts are refused. */
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

/** Returns the numbers of the pins, from 1, by the transports that the pinned facts are about, such as `sse.mean`. */
export function pinsByTransport(pinned: readonly string[]): ReadonlyMap<TransportId, number> {
	return new Map(
		TRANSPORTS.flatMap((transport) => {
			const at = pinned.findIndex((fact) => fact.startsWith(`${transport}.`));
			return at < 0 ? [] : [[transport, at + 1] as const];
		}),
	);
}

// What the Compare lab is about: a setting as it was typed, field by field, so that a value that cannot be used stays
// where it was written. The names are those of addresses.
import {
	readPastedRequest,
	readSetting,
	type PastedRequest,
	type Setting,
	type SettingField,
	type SettingProblem,
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
	seconds: '60',
	seed: '1',
};

export const COMPARE_FIELDS = Object.keys(START) as readonly CompareField[];

export interface RunLength {
	readonly durationMs: number;
	readonly seed: number;
}

export type CompareProblem =
	| SettingProblem
	| (Omit<SettingProblem, 'field'> & { readonly field: 'seconds' | 'seed' })
	| { readonly field: 'pasted'; readonly request: Extract<PastedRequest, { type: 'problem' }> };

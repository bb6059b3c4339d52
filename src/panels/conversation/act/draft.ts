// What somebody is about to let happen, as a form holds it: texts that may still be wrong, each fault in its place.
import {
	encodeUtf8,
	LONGEST_CONTROL_PAYLOAD,
	readHex,
	type Role,
	type ScriptAction,
} from '../../../engine/index.ts';

export type Who = Role | 'network';

export const ACT_KINDS = {
	client: [
		'text',
		'binary',
		'fragments',
		'fragment',
		'ping',
		'pong',
		'close',
		'raw',
		'stall',
		'resume',
		'end',
		'drop',
		'vanish',
	],
	server: [
		'text',
		'binary',
		'fragments',
		'fragment',
		'ping',
		'pong',
		'close',
		'raw',
		'stall',
		'resume',
		'end',
		'drop',
		'vanish',
	],
	network: ['change', 'lose'],
} as const;

export type ActKind = (typeof ACT_KINDS)[Who][number];

/** What no page can ask of its browser. */
export const BROWSER_KINDS: readonly ActKind[] = [
	'fragments',
	'fragment',
	'ping',
	'pong',
	'raw',
	'end',
	'drop',
];

export interface Draft {
	readonly text: string;
	readonly hex: string;
	readonly fragmentBytes: string;
	readonly last: boolean;
	readonly ping: string;
	/** Empty: without one. */
	readonly code: string;
	readonly reason: string;
	/** Whose bytes the network meets. */
	readonly from: Role;
}

export const START_DRAFT: Draft = {
	text: 'hello',
	hex: 'de ad be ef',
	fragmentBytes: '2',
	last: false,
	ping: '',
	code: '1000',
	reason: '',
	from: 'server',
};

export type DraftField = keyof Draft;

export type DraftProblem =
	| {
			readonly kind: 'hex';
			readonly field: 'hex';
			readonly line: number;
			readonly column: number;
			/** Empty where a digit is missing. */
			readonly found: string;
	  }
	| {
			readonly kind: 'reason-long' | 'control-long';
			readonly field: DraftField;
			readonly bytes: number;
	  }
	| {
			readonly kind: 'code' | 'reason-alone' | 'fragment-bytes' | 'empty';
			readonly field: DraftField;
	  };

export type DraftReading =
	| { readonly action: ScriptAction; readonly problems: readonly [] }
	| { readonly action: null; readonly problems: readonly DraftProblem[] };

const LONGEST_REASON = LONGEST_CONTROL_PAYLOAD - 2;

/** Not for `change`, which is made from the bytes themselves. */
export function readDraft(kind: Exclude<ActKind, 'change'>, draft: Draft): DraftReading {
	switch (kind) {
		case 'text':
			return done({ type: 'text', text: draft.text });
		case 'binary':
			return withHex(draft, (hex) => ({ type: 'binary', hex }));
		case 'raw':
			return withHex(draft, (hex) => ({ type: 'raw', hex }), 'some');
		case 'fragments': {
			const fragmentBytes = wholeNumber(draft.fragmentBytes);
			if (fragmentBytes === null || fragmentBytes < 1) {
				return wrong({ kind: 'fragment-bytes', field: 'fragmentBytes' });
			}
			return done({ type: 'text', text: draft.text, fragmentBytes });
		}
		case 'fragment':
			return done({ type: 'fragment', text: draft.text, last: draft.last });
		case 'ping':
		case 'pong': {
			const bytes = encodeUtf8(draft.ping).length;
			return bytes > LONGEST_CONTROL_PAYLOAD
				? wrong({ kind: 'control-long', field: 'ping', bytes })
				: done({ type: kind, text: draft.ping });
		}
		case 'close':
			return readClose(draft);
		case 'lose':
			return done({ type: 'lose', from: draft.from });
		default:
			return done({ type: kind });
	}
}

function readClose({ code: text, reason }: Draft): DraftReading {
	if (text.trim() === '') {
		return reason === ''
			? done({ type: 'close' })
			: wrong({ kind: 'reason-alone', field: 'reason' });
	}
	const code = wholeNumber(text);
	const problems: DraftProblem[] = [];
	if (code === null || code > 0xffff) problems.push({ kind: 'code', field: 'code' });
	const bytes = encodeUtf8(reason).length;
	if (bytes > LONGEST_REASON) problems.push({ kind: 'reason-long', field: 'reason', bytes });
	if (code === null || problems.length > 0) return { action: null, problems };
	return done(reason === '' ? { type: 'close', code } : { type: 'close', code, reason });
}

function withHex(
	{ hex }: Draft,
	make: (hex: string) => ScriptAction,
	least: 'any' | 'some' = 'any',
): DraftReading {
	const { bytes, problems } = readHex(hex);
	const [problem] = problems;
	if (problem !== undefined) {
		const { line, column, kind, found } = problem;
		const shown = kind === 'odd-digits' ? '' : found;
		return wrong({ kind: 'hex', field: 'hex', line, column, found: shown });
	}
	if (least === 'some' && bytes.length === 0) return wrong({ kind: 'empty', field: 'hex' });
	return done(make(hex.trim()));
}

function wholeNumber(text: string): number | null {
	const digits = text.trim();
	return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function done(action: ScriptAction): DraftReading {
	return { action, problems: [] };
}

function wrong(problem: DraftProblem): DraftReading {
	return { action: null, problems: [problem] };
}

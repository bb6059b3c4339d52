// The grammar of script actions. For each kind of action the table `ACTIONS` has its fields, its start values
// in a form, its actors, whether the code of a page can perform it, and what it sends. The compiler checks
// that the table and the type `ScriptAction` have the same kinds.
import { utf8Length } from '../../bytes/utf8-text.ts';
import { LONGEST_CONTROL_PAYLOAD } from '../../frame/close.ts';
import { LIMITS } from '../../limits.ts';
import type { Scripted, ScriptAction, When } from '../scenario.ts';
import { SCRIPT_EVENTS } from '../scenario.ts';
import type { FieldsOf, FieldTable } from './fields.ts';
import { bytes, count, FLAG, HEX, MS, OR_ABSENT, ROLE, SENT_TEXT } from './fields.ts';

export type ActionKind = ScriptAction['type'];

/**
 * The action type of one kind. Two kinds can share one member of `ScriptAction`: `ping` and `pong`, `stall`
 * and `resume`.
 */
export type ActionOf<K, A = ScriptAction> = A extends { readonly type: infer T }
	? K extends T
		? Omit<A, 'type'> & { readonly type: K }
		: never
	: never;

interface ActionGrammar<K extends ActionKind> {
	readonly by: 'end' | 'network';
	/** Whether the code of a page can perform the action. A program with `ws` can perform all. */
	readonly page: boolean;
	readonly fields: FieldsOf<Omit<ActionOf<K>, 'type'>>;
	/** The action with which a form begins. */
	readonly start: ActionOf<K>;
	/** Returns the size of what the action sends. An action without this function sends nothing. */
	readonly sends?: (action: ActionOf<K>) => SentSize;
}

/** About how much an action sends. */
export interface SentSize {
	/** Bytes of payload, approximately; a text counts as UTF-8. */
	readonly bytes: number;
	/**
	 * The same bytes as the limits of a scenario count them: a text counts its UTF-16 code units, although its
	 * UTF-8 may be longer. Scenarios that were saved under this count must still open.
	 */
	readonly counted: number;
	/** The number of whole messages. */
	readonly messages: number;
	/** The number of frames into which the counted bytes of a message are cut. */
	readonly fragments?: number;
}

const FRAGMENT_BYTES = { ...bytes(1, 1 << 30), ...OR_ABSENT } as const;
const SHORT_TEXT = { type: 'text', most: 200 } as const;
const CONTROL_TEXT = { ...SHORT_TEXT, fits: LONGEST_CONTROL_PAYLOAD } as const;
/** The close code takes two of the bytes that a control frame can carry. */
const REASON = {
	...SHORT_TEXT,
	fits: LONGEST_CONTROL_PAYLOAD - 2,
	needs: 'code',
	...OR_ABSENT,
} as const;

export const ACTIONS = {
	text: {
		by: 'end',
		page: true,
		fields: { text: SENT_TEXT, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'text', text: 'Hello' },
		sends: ({ text, fragmentBytes }) => oneMessage(sizeOfText(text), fragmentBytes),
	},
	binary: {
		by: 'end',
		page: true,
		fields: { hex: HEX, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'binary', hex: 'de ad be ef' },
		sends: ({ hex, fragmentBytes }) => oneMessage(sizeOfBytes(hexBytes(hex)), fragmentBytes),
	},
	bulk: {
		by: 'end',
		page: true,
		fields: {
			bytes: bytes(1, LIMITS.scriptedBytes),
			times: count(1, 10_000),
			below: { ...bytes(1, LIMITS.scriptedBytes), ...OR_ABSENT },
		},
		start: { type: 'bulk', bytes: 65_536, times: 10 },
		sends: ({ bytes, times }) => ({ ...sizeOfBytes(bytes * times), messages: times }),
	},
	fragment: {
		by: 'end',
		page: false,
		fields: { text: SENT_TEXT, last: FLAG },
		start: { type: 'fragment', text: 'Hel', last: false },
		sends: ({ text }) => sizeOfText(text),
	},
	ping: {
		by: 'end',
		page: false,
		fields: { text: CONTROL_TEXT },
		start: { type: 'ping', text: '' },
	},
	pong: {
		by: 'end',
		page: false,
		fields: { text: CONTROL_TEXT },
		start: { type: 'pong', text: '' },
	},
	close: {
		by: 'end',
		page: true,
		fields: { code: { ...count(0, 65_535), ...OR_ABSENT }, reason: REASON },
		start: { type: 'close', code: 1000 },
	},
	echo: { by: 'end', page: true, fields: {}, start: { type: 'echo' } },
	raw: {
		by: 'end',
		page: false,
		fields: { hex: { ...HEX, some: true } },
		start: { type: 'raw', hex: '81 05 48 65 6c 6c 6f' },
		sends: ({ hex }) => sizeOfBytes(hexBytes(hex)),
	},
	drop: {
		by: 'end',
		page: false,
		fields: { above: { ...bytes(0, LIMITS.scriptedBytes), ...OR_ABSENT } },
		start: { type: 'drop' },
	},
	end: { by: 'end', page: false, fields: {}, start: { type: 'end' } },
	vanish: { by: 'end', page: false, fields: {}, start: { type: 'vanish' } },
	stall: { by: 'end', page: false, fields: {}, start: { type: 'stall' } },
	resume: { by: 'end', page: false, fields: {}, start: { type: 'resume' } },
	change: {
		by: 'network',
		page: false,
		fields: {
			from: ROLE,
			offset: bytes(0, 2 ** 40),
			length: bytes(0, LIMITS.frameDocument),
			hex: HEX,
		},
		start: { type: 'change', from: 'server', offset: 0, length: 1, hex: '00' },
	},
	lose: {
		by: 'network',
		page: false,
		fields: { from: ROLE },
		start: { type: 'lose', from: 'server' },
	},
} as const satisfies { readonly [K in ActionKind]: ActionGrammar<K> };

type NetworkKind = {
	[K in ActionKind]: (typeof ACTIONS)[K]['by'] extends 'network' ? K : never;
}[ActionKind];

/** An action that the network performs. */
export type NetworkAction = Extract<ScriptAction, { readonly type: NetworkKind }>;
/** An action that an end performs. */
export type EndAction = Exclude<ScriptAction, NetworkAction>;

export function isOfNetwork(action: ScriptAction): action is NetworkAction {
	return ACTIONS[action.type].by === 'network';
}

/** The names of all fields of all kinds. A form needs a label for each. */
export type ActionFieldName = {
	[K in ActionKind]: keyof (typeof ACTIONS)[K]['fields'];
}[ActionKind];

/** Returns an upper bound of the number of bytes: two characters for one byte, spaces included. */
function hexBytes(hex: string): number {
	return hex.length >>> 1;
}

function sizeOfText(text: string): SentSize {
	return { bytes: utf8Length(text), counted: text.length, messages: 0 };
}

function sizeOfBytes(bytes: number): SentSize {
	return { bytes, counted: bytes, messages: 0 };
}

function oneMessage(size: SentSize, fragmentBytes = Infinity): SentSize {
	return { ...size, messages: 1, fragments: Math.floor(size.counted / fragmentBytes) };
}

const NO_SIZE = sizeOfBytes(0);

/** A row of the table for any kind. */
type SendingGrammar = Pick<ActionGrammar<ActionKind>, 'by'> & {
	readonly sends?: (action: never) => SentSize;
};

export function sentSize(action: ScriptAction): SentSize {
	const { sends }: SendingGrammar = ACTIONS[action.type];
	return sends?.(action as never) ?? NO_SIZE;
}

/** A well-formed member because of which the action would do nothing or not what it says. */
export interface UnsendableMember {
	readonly name: string;
	readonly kind: 'does-not-fit' | 'needs' | 'empty';
	/** The length of the text in bytes of UTF-8. */
	readonly bytes: number;
	/** The number of bytes that fit. */
	readonly fits: number;
}

/**
 * Returns the members that a form should report before the action is performed. `readScenario` accepts them,
 * and the simulation shows what follows from them.
 */
export function unsendableMembers(action: ScriptAction): readonly UnsendableMember[] {
	const fields: FieldTable = ACTIONS[action.type].fields;
	const values = new Map<string, unknown>(Object.entries(action));
	const found: UnsendableMember[] = [];
	for (const [name, field] of Object.entries(fields)) {
		const value = values.get(name);
		if (typeof value !== 'string') continue;
		const bytes = utf8Length(value);
		const fits = field.type === 'text' ? (field.fits ?? Infinity) : Infinity;
		const member = { name, bytes, fits };
		if (bytes > fits) found.push({ ...member, kind: 'does-not-fit' });
		if (field.type === 'text' && field.needs !== undefined && !values.has(field.needs)) {
			found.push({ ...member, kind: 'needs' });
		}
		if (field.type === 'hex' && field.some && value.trim() === '') {
			found.push({ ...member, kind: 'empty' });
		}
	}
	return found;
}

/** Returns the kinds of action that an actor can perform. */
export function actionKindsOf(who: Scripted['who']): readonly ActionKind[] {
	const by = who === 'network' ? 'network' : 'end';
	return (Object.keys(ACTIONS) as ActionKind[]).filter((kind) => ACTIONS[kind].by === by);
}

type OnWhen = Extract<When, { readonly on: unknown }>;

export const AT_FIELDS = { at: MS } as const satisfies FieldsOf<
	Extract<When, { readonly at: number }>
>;
export const ON_FIELDS = {
	on: { type: 'choice', choices: SCRIPT_EVENTS },
	nth: { ...count(1, 1e6), ...OR_ABSENT },
	after: { ...MS, ...OR_ABSENT },
} as const satisfies FieldsOf<OnWhen>;

// The grammar of script actions. For each kind of action the table `ACTIONS` has its fields, its start values
// in a form, its actors, whether the code of a page can perform it, the method for which it stands, what it
// sends, and what short texts show of it. The compiler checks that the table and the type `ScriptAction` have the same
// kinds.
import { utf8Length } from '../../bytes/utf8-text.ts';
import { LONGEST_CONTROL_PAYLOAD } from '../../frame/close.ts';
import { LIMITS } from '../../limits.ts';
import type { Scripted, ScriptAction, When } from '../scenario.ts';
import { SCRIPT_EVENTS } from '../scenario.ts';
import type { FieldsOf } from './fields.ts';
import { bytes, count, FLAG, HEX, MS, OR_ABSENT, ROLE, SENT_TEXT } from './fields.ts';

export type ActionKind = ScriptAction['type'];

/**
 * Is the action type of one kind. Two kinds can share one member of `ScriptAction`: `ping` and `pong`, `stall` and
 * `resume`.
 */
export type ActionOf<K, A = ScriptAction> = A extends { readonly type: infer T }
	? K extends T
		? Omit<A, 'type'> & { readonly type: K }
		: never
	: never;

interface ActionGrammar<K extends ActionKind> {
	readonly by: 'end' | 'network';
	/**
	 * Says whether the WebSocket API of a page has a call for the action. Without one the simulation performs it all the
	 * same; Act now says so, and Scripts writes a comment instead of code.
	 */
	readonly page: boolean;
	/**
	 * Names the method for which the action stands in the diagram: of a WebSocket, of `ws` or of a TCP socket. An
	 * action without a method has a name in the words (`marks`).
	 */
	readonly call?: string;
	readonly fields: FieldsOf<Omit<ActionOf<K>, 'type'>>;
	/** Holds the action with which a form begins. */
	readonly start: ActionOf<K>;
	/**
	 * Returns the size of what the action sends, for the limits of a script and for the estimate of a simulation.
	 * Without it both count nothing: the size of an echo is not known, and a Close is part of every estimate.
	 */
	readonly sends?: (action: ActionOf<K>) => SentSize;
	/** Returns what short texts show of the action. Of an action without it they show only the kind. */
	readonly detail?: (action: ActionOf<K>) => ActionDetail;
}

/** Holds what short texts show of an action beside its kind: marks of the diagram, rows of Build, names of branches. */
export type ActionDetail =
	/** Shows a sent text. `last` is the bit FIN, if the action sets it. */
	| { readonly type: 'text'; readonly text: string; readonly last?: boolean }
	/** Shows the payload of a Ping or Pong. An empty one is not shown. */
	| { readonly type: 'payload'; readonly text: string }
	| { readonly type: 'bytes'; readonly hex: string }
	/** Shows the bytes that replace others. */
	| { readonly type: 'replacement'; readonly hex: string }
	| { readonly type: 'many'; readonly times: number; readonly bytes: number }
	| { readonly type: 'close'; readonly code?: number; readonly reason?: string }
	/** Shows the message to which the action responds. */
	| { readonly type: 'received' };

/** Says about how much an action sends. */
export interface SentSize {
	/** Counts the bytes of payload, approximately; a text counts as UTF-8. */
	readonly bytes: number;
	/**
	 * Counts the payload as the limits of a scenario count it: a text counts its UTF-16 code units, although its UTF-8
	 * may be longer. Scenarios that were saved under this count must still open.
	 */
	readonly counted: number;
	/** Counts the whole messages, which are data: a control frame is not a message. */
	readonly messages: number;
	/** Counts frames for the limits of a scenario, such as those into which the counted bytes are cut. */
	readonly countedFrames?: number;
	/**
	 * Counts the control frames, and the Pongs with which the other end answers the Pings among them. The limits of
	 * a scenario do not count them: scenarios that were saved with many Pings must still open.
	 */
	readonly controlFrames?: number;
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

/** Gives the grammar of each kind of action. */
export const ACTIONS = {
	text: {
		by: 'end',
		page: true,
		call: 'send',
		fields: { text: SENT_TEXT, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'text', text: 'Hello' },
		sends: ({ text, fragmentBytes }) => oneMessage(sizeOfText(text), fragmentBytes),
		detail: ({ text }) => ({ type: 'text', text }),
	},
	binary: {
		by: 'end',
		page: true,
		call: 'send',
		fields: { hex: HEX, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'binary', hex: 'de ad be ef' },
		sends: ({ hex, fragmentBytes }) => oneMessage(sizeOfBytes(hexBytes(hex)), fragmentBytes),
		detail: ({ hex }) => ({ type: 'bytes', hex }),
	},
	bulk: {
		by: 'end',
		page: true,
		call: 'send',
		fields: {
			bytes: bytes(1, LIMITS.scriptedBytes),
			times: count(1, 10_000),
			below: { ...bytes(1, LIMITS.scriptedBytes), ...OR_ABSENT },
		},
		start: { type: 'bulk', bytes: 65_536, times: 10 },
		sends: ({ bytes, times }) => ({ ...sizeOfBytes(bytes * times), messages: times }),
		detail: ({ times, bytes }) => ({ type: 'many', times, bytes }),
	},
	fragment: {
		by: 'end',
		page: false,
		call: 'send',
		fields: { text: SENT_TEXT, last: FLAG },
		start: { type: 'fragment', text: 'Hel', last: false },
		sends: ({ text }) => sizeOfText(text),
		detail: ({ text, last }) => ({ type: 'text', text, last }),
	},
	ping: {
		by: 'end',
		page: false,
		call: 'ping',
		fields: { text: CONTROL_TEXT },
		start: { type: 'ping', text: '' },
		sends: () => sizeOfControl(2),
		detail: ({ text }) => ({ type: 'payload', text }),
	},
	pong: {
		by: 'end',
		page: false,
		call: 'pong',
		fields: { text: CONTROL_TEXT },
		start: { type: 'pong', text: '' },
		sends: () => sizeOfControl(1),
		detail: ({ text }) => ({ type: 'payload', text }),
	},
	close: {
		by: 'end',
		page: true,
		call: 'close',
		fields: { code: { ...count(0, 65_535), ...OR_ABSENT }, reason: REASON },
		start: { type: 'close', code: 1000 },
		detail: (action) => action,
	},
	echo: {
		by: 'end',
		page: true,
		call: 'send',
		fields: {},
		start: { type: 'echo' },
		detail: () => ({ type: 'received' }),
	},
	raw: {
		by: 'end',
		page: false,
		call: 'write',
		fields: { hex: { ...HEX, some: true } },
		start: { type: 'raw', hex: '81 05 48 65 6c 6c 6f' },
		sends: ({ hex }) => sizeOfBytes(hexBytes(hex)),
		detail: ({ hex }) => ({ type: 'bytes', hex }),
	},
	drop: {
		by: 'end',
		page: false,
		call: 'resetAndDestroy',
		fields: { above: { ...bytes(0, LIMITS.scriptedBytes), ...OR_ABSENT } },
		start: { type: 'drop' },
	},
	end: { by: 'end', page: false, call: 'end', fields: {}, start: { type: 'end' } },
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
		detail: ({ hex }) => ({ type: 'replacement', hex }),
	},
	lose: {
		by: 'network',
		page: false,
		fields: { from: ROLE },
		start: { type: 'lose', from: 'server' },
	},
	delay: {
		by: 'network',
		page: false,
		fields: { from: ROLE, byMs: MS },
		start: { type: 'delay', from: 'server', byMs: 40 },
	},
} as const satisfies { readonly [K in ActionKind]: ActionGrammar<K> };

type NetworkKind = {
	[K in ActionKind]: (typeof ACTIONS)[K]['by'] extends 'network' ? K : never;
}[ActionKind];

/** Represents an action that the network performs. */
export type NetworkAction = Extract<ScriptAction, { readonly type: NetworkKind }>;
/** Represents an action that an end performs. */
export type EndAction = Exclude<ScriptAction, NetworkAction>;

/** Returns whether the network performs the action; otherwise an end does. */
export function isOfNetwork(action: ScriptAction): action is NetworkAction {
	return ACTIONS[action.type].by === 'network';
}

/** Lists the kinds that stand for a method. */
export type CallKind = {
	[K in ActionKind]: (typeof ACTIONS)[K] extends { readonly call: string } ? K : never;
}[ActionKind];

/** Returns whether an action of this kind stands for a method. */
export function isCall(kind: ActionKind): kind is CallKind {
	return 'call' in ACTIONS[kind];
}

/** Lists the names of all fields of all kinds. A form needs a label for each. */
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

function sizeOfControl(controlFrames: number): SentSize {
	return { ...sizeOfBytes(0), controlFrames };
}

function oneMessage(size: SentSize, fragmentBytes = Infinity): SentSize {
	return { ...size, messages: 1, countedFrames: Math.floor(size.counted / fragmentBytes) };
}

const NO_SIZE = sizeOfBytes(0);

/** Represents a row of the table for any kind. */
type AnyGrammar = Pick<ActionGrammar<ActionKind>, 'by'> & {
	readonly sends?: (action: never) => SentSize;
	readonly detail?: (action: never) => ActionDetail;
};

export function sentSize(action: ScriptAction): SentSize {
	const { sends }: AnyGrammar = ACTIONS[action.type];
	return sends?.(action as never) ?? NO_SIZE;
}

/** Returns what short texts show of an action; null if they show only its kind. */
export function actionDetail(action: ScriptAction): ActionDetail | null {
	const { detail }: AnyGrammar = ACTIONS[action.type];
	return detail?.(action as never) ?? null;
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

// What a script can do: for each kind of action its fields, the values with which one begins, who can perform it, and
// whether the code of a page can. A kind that the type `ScriptAction` has and this table has not does not compile, nor the
// other way round.
import { LIMITS } from '../../limits.ts';
import type { Scripted, ScriptAction, When } from '../scenario.ts';
import { SCRIPT_EVENTS } from '../scenario.ts';
import type { FieldsOf } from './fields.ts';
import { bytes, count, FLAG, HEX, MS, OR_ABSENT, ROLE, SENT_TEXT } from './fields.ts';

export type ActionKind = ScriptAction['type'];

/** The actions of a kind. Some kinds share their members: `ping` and `pong`, `stall` and `resume`. */
export type ActionOf<K, A = ScriptAction> = A extends { readonly type: infer T }
	? K extends T
		? Omit<A, 'type'> & { readonly type: K }
		: never
	: never;

interface ActionGrammar<K extends ActionKind> {
	readonly by: 'end' | 'network';
	/** Whether the code of a page can do it; a program with `ws` can do everything. */
	readonly page: boolean;
	readonly fields: FieldsOf<Omit<ActionOf<K>, 'type'>>;
	/** The action with which a form begins. */
	readonly start: ActionOf<K>;
}

const FRAGMENT_BYTES = { ...bytes(1, 1 << 30), ...OR_ABSENT } as const;
const SHORT_TEXT = { type: 'text', most: 200 } as const;

export const ACTIONS = {
	text: {
		by: 'end',
		page: true,
		fields: { text: SENT_TEXT, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'text', text: 'Hello' },
	},
	binary: {
		by: 'end',
		page: true,
		fields: { hex: HEX, fragmentBytes: FRAGMENT_BYTES },
		start: { type: 'binary', hex: 'de ad be ef' },
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
	},
	fragment: {
		by: 'end',
		page: false,
		fields: { text: SENT_TEXT, last: FLAG },
		start: { type: 'fragment', text: 'Hel', last: false },
	},
	ping: { by: 'end', page: false, fields: { text: SHORT_TEXT }, start: { type: 'ping', text: '' } },
	pong: { by: 'end', page: false, fields: { text: SHORT_TEXT }, start: { type: 'pong', text: '' } },
	close: {
		by: 'end',
		page: true,
		fields: {
			code: { ...count(0, 65_535), ...OR_ABSENT },
			reason: { ...SHORT_TEXT, ...OR_ABSENT },
		},
		start: { type: 'close', code: 1000 },
	},
	echo: { by: 'end', page: true, fields: {}, start: { type: 'echo' } },
	raw: {
		by: 'end',
		page: false,
		fields: { hex: HEX },
		start: { type: 'raw', hex: '81 05 48 65 6c 6c 6f' },
	},
	drop: {
		by: 'end',
		page: false,
		fields: { above: { ...bytes(0, LIMITS.scriptedBytes), ...OR_ABSENT } },
		start: { type: 'drop' },
	},
	end: { by: 'end', page: false, fields: {}, start: { type: 'end' } },
	vanish: { by: 'end', page: true, fields: {}, start: { type: 'vanish' } },
	stall: { by: 'end', page: true, fields: {}, start: { type: 'stall' } },
	resume: { by: 'end', page: true, fields: {}, start: { type: 'resume' } },
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

/** The kinds of action that an actor can perform. */
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

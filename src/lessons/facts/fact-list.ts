// The list of all facts: the names that conditions and texts of a lesson may use, by lab, with the type of the
// value. A name may contain a place to fill: `<n>` a number from 0, `<rule>` the code of a rule, and others any
// text. Their meanings are in `strings/*/facts.ts`.
//
// Always true: a name is in this list if and only if the facts of its lab answer it. Any value may also be
// null, if the document has none.
import { ownValue } from '../../engine/own-value.ts';
import { RULES } from '../../engine/report/index.ts';
import type { LessonLab } from '../lesson.ts';

/**
 * Groups facts by lab. `answer` has the facts of an answer in a step of the kind `endpoint`, and `server` those of a
 * judged server in a step of the kind `script`.
 */
export type FactGroup = LessonLab | 'answer' | 'server';
export type FactType = 'number' | 'text' | 'yes-no' | 'any';

export const FACTS = {
	frame: {
		from: 'text',
		bytes: 'text',
		length: 'number',
		'byte.<n>': 'text',
		frames: 'number',
		faults: 'number',
		'rule.<rule>': 'yes-no',
		'failure.code': 'number',
		'failure.rule': 'text',
		'failure.frame': 'number',
		'failure.byte': 'number',
		'slicings.same': 'number',
		'frame.<n>.fin': 'yes-no',
		'frame.<n>.rsv1': 'yes-no',
		'frame.<n>.rsv': 'yes-no',
		'frame.<n>.opcode': 'number',
		'frame.<n>.kind': 'text',
		'frame.<n>.masked': 'yes-no',
		'frame.<n>.length': 'number',
		'frame.<n>.form': 'number',
		'frame.<n>.key': 'text',
		'frame.<n>.header': 'number',
		'frame.<n>.size': 'number',
		'frame.<n>.complete': 'yes-no',
		'frame.<n>.payload': 'text',
		'frame.<n>.wire': 'text',
		'frame.<n>.text': 'text',
		'frame.<n>.utf8': 'yes-no',
		'frame.<n>.code': 'number',
		messages: 'number',
		'message.<n>.kind': 'text',
		'message.<n>.end': 'text',
		'message.<n>.text': 'text',
		'message.<n>.hex': 'text',
		'message.<n>.length': 'number',
		'message.<n>.compressed': 'yes-no',
	},
	answer: { 'answer.type': 'text', 'answer.code': 'number' },
	server: {
		'cases.passed': 'number',
		'cases.of': 'number',
		'case.<case>': 'yes-no',
		'did.<case>': 'text',
		responds: 'yes-no',
	},
	'accept-key': {
		key: 'text',
		'key.bytes': 'number',
		'key.hex': 'text',
		'key.valid': 'yes-no',
		hashed: 'number',
		digest: 'text',
		computed: 'text',
		accept: 'text',
		match: 'yes-no',
		mistake: 'text',
	},
	handshake: {
		url: 'text',
		opens: 'yes-no',
		status: 'number',
		'server.status': 'number',
		'server.check': 'text',
		'client.check': 'text',
		'page.code': 'number',
		'rule.<rule>': 'yes-no',
		'request.faults': 'number',
		'request.bytes': 'number',
		'request.method': 'text',
		'request.target': 'text',
		'request.protocols': 'text',
		'request.extensions': 'text',
		'request.field.<name>': 'text',
		'response.faults': 'number',
		'response.field.<name>': 'text',
		'key.bytes': 'number',
		accept: 'text',
		'accept.expected': 'text',
		protocol: 'text',
		deflate: 'yes-no',
	},
	conversation: {
		'client.code': 'number',
		'client.reason': 'text',
		'client.clean': 'yes-no',
		'client.error': 'yes-no',
		'client.closes': 'yes-no',
		'client.messages': 'number',
		'client.got.<n>': 'text',
		'client.pings': 'number',
		'client.pongs': 'number',
		'server.code': 'number',
		'server.reason': 'text',
		'server.clean': 'yes-no',
		'server.error': 'yes-no',
		'server.closes': 'yes-no',
		'server.messages': 'number',
		'server.got.<n>': 'text',
		'server.pings': 'number',
		'server.pongs': 'number',
		'page.events': 'text',
		'page.threw': 'text',
		'protocol.events': 'text',
		'unit.<n>': 'text',
		connections: 'number',
		seconds: 'number',
		cached: 'number',
		'bytes.up': 'number',
		'bytes.down': 'number',
		'bytes.heartbeat': 'number',
		'segments.down': 'number',
		url: 'text',
		'status.<origin>': 'number',
		'herd.peak': 'number',
		'herd.seconds': 'number',
		'set.<path>': 'any',
	},
	compare: {
		recommended: 'text',
		reason: 'text',
		problems: 'number',
		'<transport>.bytes': 'number',
		'<transport>.minute': 'number',
		'<transport>.each': 'number',
		'<transport>.wait': 'number',
		'<transport>.mean': 'number',
		'<transport>.requests': 'number',
		'<transport>.fits': 'yes-no',
		'<setting>': 'any',
	},
} as const satisfies Readonly<Record<FactGroup, Readonly<Record<string, FactType>>>>;

/** Lists the names of a group, with places to fill. */
export type FactNames = { readonly [Group in FactGroup]: keyof (typeof FACTS)[Group] };

/** Matches the texts that fit a place to fill. */
const PLACES: Readonly<Record<string, RegExp>> = {
	'<n>': /^(?:0|[1-9]\d{0,5})$/,
	'<transport>': /^(?:short-polling|long-polling|streaming|sse|websocket)$/,
	'<setting>': /^[a-z]\w*$/i,
};

/** Returns the name in the list that a fact has, such as `frame.<n>.opcode` for `frame.0.opcode`; null for none. */
export function listedName(group: FactGroup, fact: string): string | null {
	return Object.keys(FACTS[group]).find((name) => isNamed(name, fact)) ?? null;
}

/** Returns whether a fact of this name can be asked for in a step of this group. */
export function isFact(group: FactGroup, fact: string): boolean {
	if (group === 'answer' && listedName('frame', fact) !== null) return true;
	return listedName(group, fact) !== null;
}

function isNamed(name: string, fact: string): boolean {
	const parts = name.split('.');
	const given = fact.split('.');
	return parts.every((part, i) => {
		const isLast = i === parts.length - 1;
		if (isLast && isRest(part)) return fitsRest(part, given.slice(i).join('.'));
		if (isLast && given.length !== parts.length) return false;
		const one = given[i];
		if (one === undefined) return false;
		return ownValue(PLACES, part)?.test(one) ?? one === part;
	});
}

/** Returns whether a place takes the rest of the name, with its points. */
function isRest(part: string): boolean {
	return part.startsWith('<') && !Object.hasOwn(PLACES, part);
}

function fitsRest(part: string, rest: string): boolean {
	return part === '<rule>' ? Object.hasOwn(RULES, rest) : rest !== '';
}

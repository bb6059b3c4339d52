// Readers of frames: the strict one, and real programs, each as what it does otherwise than the strict one. Every
// difference was observed, and tests/interop/peers/readers.test.ts observes it again. Which of them a breach of a duty
// is, and which the text leaves open, its section says.
import { HEADER_FAULTS, PAYLOAD_FAULTS } from '../frame/fault-bits.ts';
import type { FrameReaction } from './frame-policy.ts';
import type { Statuses } from '../handshake/answer.ts';
import type { HandshakePeer } from './observed-handshakes.ts';
import { OBSERVED_HANDSHAKE } from './observed-handshakes.ts';
import { STRICT_FRAME_POLICY, failsConnection } from './frame-policy.ts';
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';
import { UTF8_FAULT_KINDS } from '../bytes/utf8.ts';
import type { Reader } from './reader.ts';

/**
 * Beyond those of the strict reader. `fail`: fails the connection and sends no Close. `drop`: ends TCP, and the page
 * hears of no error. `take`: a Close counts as it stands.
 */
export type ReaderReaction = FrameReaction | 'fail' | 'drop' | 'take';

/**
 * When a reader looks, in this order. `start`: with the first two bytes. `length`: with the whole length. `header`: with
 * all of it. `seen`: as soon as any bytes show it. `frame`: with all of it. `message`: with the frame that ends it.
 */
export const STAGES = ['start', 'length', 'header', 'seen', 'frame', 'message'] as const;
export type ReaderStage = (typeof STAGES)[number];

/** Each with the section that decides, or that leaves it open. */
export const DIFFERENCES = {
	'wide-length-taken': { section: 'RFC 6455 §5.2', says: 'sender' },
	'masked-taken': { section: 'RFC 6455 §5.1', says: 'breach' },
	'one-byte-close-taken': { section: 'RFC 6455 §5.5.1', says: 'sender' },
	'codes-taken': { section: 'RFC 6455 §7.4', says: 'sender' },
	'no-close-frame': { section: 'RFC 6455 §7.1.7', says: 'advice' },
	'text-code': { section: 'RFC 6455 §7.4.1', says: 'advice' },
	'top-bit-code': { section: 'RFC 6455 §7.4.1', says: 'advice' },
	'too-long-dropped': { section: 'RFC 6455 §7.1.7', says: 'advice' },
	'own-limit': { section: 'RFC 6455 §10.4', says: 'open' },
	'first-bytes': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'lengths-first': { section: 'RFC 6455 §6.2', says: 'open' },
	'header-when-whole': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'frame-when-whole': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'close-when-whole': { section: 'RFC 6455 §5.5.1', says: 'open' },
	'text-at-end': { section: 'RFC 6455 §8.1', says: 'open' },
	'after-close-fails': { section: 'RFC 6455 §1.4', says: 'open' },
	'after-close-judged': { section: 'RFC 6455 §1.4', says: 'open' },
} as const satisfies Readonly<Record<string, { section: string; says: DifferenceKind }>>;
export type DifferenceName = keyof typeof DIFFERENCES;

/**
 * `breach`: the reader breaks a MUST. `advice`: it does otherwise than a SHOULD or a description. `sender`: the duty is
 * the sender’s, and what a receiver does is left open. `open`: the text says nothing of it.
 */
export type DifferenceKind = 'breach' | 'advice' | 'sender' | 'open';

interface Difference {
	readonly rules: readonly FrameRuleCode[];
	readonly does?: ReaderReaction;
	readonly when?: ReaderStage;
}

export interface Profile {
	/** Null: the text. */
	readonly program: { readonly name: string; readonly version: string } | null;
	readonly reactions: Readonly<Record<FrameRuleCode, ReaderReaction>>;
	readonly stages: Readonly<Record<FrameRuleCode, ReaderStage>>;
	readonly differences: Readonly<Partial<Record<DifferenceName, Difference>>>;
	/** Bytes in a frame, in a message; null for as many as JavaScript counts. */
	readonly longestFrame: number | null;
	readonly longestMessage: number | null;
	/** Someone can set the longest message. */
	readonly limitIsSet: boolean;
	/** Of what follows a Close: ignored; an end with an error; its headers judged as before. */
	readonly afterClose: 'discard' | 'fail' | 'judge';
	/** Codes that it answers with an empty Close. */
	readonly answersEmpty: readonly number[];
	/** A browser: rules that a server’s answer was seen to break, and the page’s connection opened. */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** A server: the statuses that it was seen to refuse with. */
	readonly refusesWith: Statuses;
	/** The page hears an error before `close` when TCP is reset. */
	readonly resetIsError: boolean;
}

const HEADER_RULES: readonly FrameRuleCode[] = HEADER_FAULTS.filter(failsConnection);
const LENGTHS = [
	'length-minimal-16',
	'length-minimal-64',
	'length-top-bit',
	'length-representable',
	'length-limit',
] as const satisfies readonly FrameRuleCode[];
const CLOSE_BODIES = PAYLOAD_FAULTS.filter((rule) => rule.startsWith('close-'));
const CODES = CLOSE_BODIES.filter((rule) => rule.startsWith('close-code-'));
/** Seen as bad text. */
const TEXTS = [...UTF8_FAULT_KINDS, 'mask-index-per-frame'] as const;
const FAILING = rulesWhere(failsConnection);

export const PROFILES: Readonly<Record<Reader, Profile>> = {
	strict: profile({}, { program: null }),
	chromium: profile(
		{
			'text-code': { rules: [...TEXTS, 'close-reason-utf8'], does: 1002 },
			'codes-taken': {
				rules: CODES.filter((rule) => rule !== 'close-code-reserved-local'),
				does: 'take',
			},
			'too-long-dropped': { rules: ['length-representable'], does: 'drop' },
			'header-when-whole': {
				rules: HEADER_RULES.filter((rule) => !isLength(rule) && rule !== 'control-length'),
				when: 'header',
			},
			'lengths-first': { rules: [...LENGTHS, 'control-length'], when: 'length' },
			'close-when-whole': { rules: CLOSE_BODIES, when: 'frame' },
			'own-limit': { rules: ['length-limit'] },
			'after-close-fails': { rules: [] },
		},
		{
			program: { name: 'Chromium', version: '150' },
			longestFrame: 2 ** 31 - 1,
			limitIsSet: false,
			afterClose: 'fail',
			opensDespite: openedIn('chromium156'),
		},
	),
	firefox: profile(
		{
			'no-close-frame': { rules: FAILING, does: 'fail' },
			'masked-taken': { rules: ['mask-server'], does: 'tolerate' },
			'one-byte-close-taken': { rules: ['close-body-length'], does: 'take' },
			'codes-taken': { rules: CODES, does: 'take' },
			'own-limit': { rules: ['length-limit'] },
			'frame-when-whole': { rules: HEADER_RULES.filter((rule) => !isLength(rule)), when: 'frame' },
			'close-when-whole': { rules: CLOSE_BODIES, when: 'frame' },
			'text-at-end': { rules: TEXTS, when: 'message' },
			'after-close-judged': { rules: [] },
		},
		{
			program: { name: 'Firefox', version: '153 ESR' },
			longestFrame: 2 ** 31 - 1,
			longestMessage: 2 ** 31 - 1,
			limitIsSet: false,
			afterClose: 'judge',
			answersEmpty: [0, 1005, 1006, 1015],
			opensDespite: openedIn('firefox153'),
			resetIsError: true,
		},
	),
	ws: profile(
		{
			'wide-length-taken': { rules: ['length-minimal-16', 'length-minimal-64'], does: 'tolerate' },
			'top-bit-code': { rules: ['length-top-bit'], does: 1009 },
			'own-limit': { rules: ['length-limit'] },
			'first-bytes': {
				rules: [...HEADER_RULES.filter((rule) => !isLength(rule)), 'close-body-length'],
				when: 'start',
			},
			'close-when-whole': {
				rules: CLOSE_BODIES.filter((rule) => rule !== 'close-body-length'),
				when: 'frame',
			},
			'text-at-end': { rules: TEXTS, when: 'message' },
		},
		{
			program: { name: 'ws', version: '8.23.0' },
			longestMessage: 100 * 2 ** 20,
			refusesWith: refusalsOf('ws8'),
		},
	),
};

interface Person {
	readonly program: Profile['program'];
	readonly longestFrame?: number;
	readonly longestMessage?: number;
	readonly limitIsSet?: boolean;
	readonly afterClose?: Profile['afterClose'];
	readonly answersEmpty?: readonly number[];
	readonly opensDespite?: readonly HandshakeRuleCode[];
	readonly refusesWith?: Statuses;
	readonly resetIsError?: boolean;
}

/** The strict reader with these differences, a later one over an earlier. */
function profile(differences: Profile['differences'], person: Person): Profile {
	const reactions: Record<FrameRuleCode, ReaderReaction> = { ...STRICT_FRAME_POLICY };
	const stages = {} as Record<FrameRuleCode, ReaderStage>;
	const program = person.program !== null;
	for (const rule of rulesWhere(() => true)) {
		stages[rule] = program && isLength(rule) ? 'length' : 'seen';
	}
	for (const { rules, does, when } of Object.values(differences)) {
		for (const rule of rules) {
			if (does !== undefined) reactions[rule] = does;
			if (when !== undefined) stages[rule] = when;
		}
	}
	return {
		longestFrame: null,
		longestMessage: null,
		limitIsSet: true,
		afterClose: 'discard',
		answersEmpty: [],
		opensDespite: [],
		refusesWith: {},
		resetIsError: false,
		...person,
		reactions,
		stages,
		differences,
	};
}

function openedIn(browser: HandshakePeer): readonly HandshakeRuleCode[] {
	const codes = Object.keys(OBSERVED_HANDSHAKE) as HandshakeRuleCode[];
	return codes.filter((code) => OBSERVED_HANDSHAKE[code]![browser] === 'open');
}

function refusalsOf(server: HandshakePeer): Statuses {
	return Object.fromEntries(
		Object.entries(OBSERVED_HANDSHAKE).flatMap(([code, { [server]: seen }]) =>
			typeof seen === 'number' && seen >= 400 ? [[code, seen]] : [],
		),
	);
}

function isLength(rule: FrameRuleCode): boolean {
	return (LENGTHS as readonly FrameRuleCode[]).includes(rule);
}

function rulesWhere(holds: (rule: FrameRuleCode) => boolean): readonly FrameRuleCode[] {
	return (Object.keys(STRICT_FRAME_POLICY) as FrameRuleCode[]).filter(holds);
}

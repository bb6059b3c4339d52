// The readers: the receivers of frames that the engine can describe. A reader is the strict one or a real
// program. The rules in `report/` say what each side must do; this room says how each reader reacts when its
// peer breaks one of them.
//
// The RFC often leaves the reaction open, so the strict reader takes the severe reading (`frame-policy.ts`,
// `handshake-policy.ts`). A profile lists each reaction of a reader, and when the reader checks each rule.
// The profile of a real program is the strict one with named differences (`differences.ts`). An endpoint follows
// a profile (`endpoint/receive.ts`); `observed-*.ts` hold what was measured for one breach at a time.
//
// Always true: each difference was observed in the real program, and tests/interop/peers/readers.test.ts
// observes it again.
import { UTF8_FAULT_KINDS } from '../bytes/utf8.ts';
import { HEADER_FAULT_CODES, PAYLOAD_FAULT_CODES } from '../frame/fault-bits.ts';
import { FRAME_RULES } from '../report/frame-rules.ts';
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';
import type { ReaderRule } from './differences.ts';
import { failsConnection } from './frame-policy.ts';
import type { Statuses } from './handshake-policy.ts';
import { OBSERVED_HANDSHAKE } from './observed-handshakes.ts';
import type { Profile } from './profile.ts';
import { endsConnection, STRICT_PROFILE } from './profile.ts';
import type { ProgramId } from './programs.ts';
import { PROGRAMS } from './programs.ts';
import type { Reader } from './reader.ts';

/** Lists the header faults that fail the connection of a strict receiver. */
const FAILING_HEADER_RULES: readonly FrameRuleCode[] = HEADER_FAULT_CODES.filter(failsConnection);
/** Lists the header faults in the length that fail the connection of a strict receiver. */
const LENGTHS = FAILING_HEADER_RULES.filter((rule) => FRAME_RULES[rule].group === 'length');
/** Lists the faults in the body of a Close. */
const CLOSE_BODIES = PAYLOAD_FAULT_CODES.filter((rule) => rule.startsWith('close-'));
const CLOSE_CODE_RULES = CLOSE_BODIES.filter((rule) => rule.startsWith('close-code-'));
/** Lists the breaches that a receiver sees as invalid text. */
const TEXTS = [...UTF8_FAULT_KINDS, 'mask-index-per-frame', 'deflate-text-utf8'] as const;
/** Lists the breaches that only the limit for a message makes one. */
const LIMITED = ['length-limit', 'deflate-limit-inflated'] as const;
/** Lists all rules whose breach fails the connection of a strict receiver. */
const FAILING = (Object.keys(STRICT_PROFILE.reactions) as ReaderRule[]).filter((rule) =>
	endsConnection(STRICT_PROFILE.reactions[rule]),
);

/** Gives the profile of each reader. */
export const PROFILES: Readonly<Record<Reader, Profile>> = {
	strict: STRICT_PROFILE,
	chromium: profile(
		{
			'text-code': { rules: [...TEXTS, 'close-reason-utf8'], does: 1002 },
			'codes-taken': {
				rules: CLOSE_CODE_RULES.filter((rule) => rule !== 'close-code-reserved-local'),
				does: 'take',
			},
			'too-long-dropped': { rules: ['length-representable'], does: 'drop' },
			'header-when-whole': {
				rules: FAILING_HEADER_RULES.filter((rule) => !isLength(rule) && rule !== 'control-length'),
				when: 'header',
			},
			'lengths-first': { rules: [...LENGTHS, 'control-length'], when: 'length' },
			'close-when-whole': { rules: CLOSE_BODIES, when: 'frame' },
			'text-at-end': { rules: ['deflate-text-utf8'], when: 'message' },
			'data-code': { rules: ['deflate-data-valid'], does: 1002 },
			'takeover-followed': { rules: ['deflate-takeover-kept'], does: 'unseen' },
			'window-exceeded': { rules: ['deflate-window-kept'], does: 'unseen' },
			'own-limit': { rules: LIMITED },
			'after-close-fails': { rules: [] },
		},
		{
			program: PROGRAMS.chromium,
			longestFrame: 2 ** 31 - 1,
			limitIsSet: false,
			afterClose: 'fail',
			window: 'all',
			opensDespite: openedIn('chromium'),
		},
	),
	firefox: profile(
		{
			'no-close-frame': { rules: FAILING, does: 'fail' },
			'masked-taken': { rules: ['mask-server'], does: 'tolerate' },
			'one-byte-close-taken': { rules: ['close-body-length'], does: 'take' },
			'codes-taken': { rules: CLOSE_CODE_RULES, does: 'take' },
			'own-limit': { rules: LIMITED },
			'frame-when-whole': {
				rules: FAILING_HEADER_RULES.filter((rule) => !isLength(rule)),
				when: 'frame',
			},
			'close-when-whole': { rules: CLOSE_BODIES, when: 'frame' },
			'text-at-end': { rules: TEXTS, when: 'message' },
			'data-when-whole': { rules: ['deflate-data-valid'], when: 'message' },
			'takeover-followed': { rules: ['deflate-takeover-kept'], does: 'unseen' },
			'window-exceeded': { rules: ['deflate-window-kept'] },
			'after-close-judged': { rules: [] },
		},
		{
			program: PROGRAMS.firefox,
			longestFrame: 2 ** 31 - 1,
			longestMessage: 2 ** 31 - 1,
			limitIsSet: false,
			afterClose: 'judge',
			window: 'message',
			answersEmpty: [0, 1005, 1006, 1015],
			opensDespite: openedIn('firefox'),
			resetIsError: true,
		},
	),
	ws: profile(
		{
			'wide-length-taken': { rules: ['length-minimal-16', 'length-minimal-64'], does: 'tolerate' },
			'top-bit-code': { rules: ['length-top-bit'], does: 1009 },
			'own-limit': { rules: LIMITED },
			'first-bytes': {
				rules: [...FAILING_HEADER_RULES.filter((rule) => !isLength(rule)), 'close-body-length'],
				when: 'start',
			},
			'close-when-whole': {
				rules: CLOSE_BODIES.filter((rule) => rule !== 'close-body-length'),
				when: 'frame',
			},
			'text-at-end': { rules: TEXTS, when: 'message' },
			'data-when-whole': { rules: ['deflate-data-valid', 'deflate-limit-inflated'], when: 'frame' },
			'window-exceeded': { rules: ['deflate-window-kept'] },
		},
		{
			program: PROGRAMS.ws,
			longestMessage: 100 * 2 ** 20,
			window: 'message',
			refusesWith: refusalsOf('ws'),
		},
	),
};

/** Returns the strict profile with these differences; a later difference overrides an earlier one. */
function profile(
	differences: Profile['differences'],
	own: Pick<Profile, 'program'> & Partial<Profile>,
): Profile {
	const reactions = { ...STRICT_PROFILE.reactions };
	const phases = { ...STRICT_PROFILE.phases };
	for (const rule of LENGTHS) phases[rule] = 'length';
	for (const { rules, does, when } of Object.values(differences)) {
		for (const rule of rules) {
			if (does !== undefined) reactions[rule] = does;
			if (when !== undefined) phases[rule] = when;
		}
	}
	return { ...STRICT_PROFILE, ...own, reactions, phases, differences };
}

/** Returns the rules whose breach by a server did not keep this browser from opening the connection. */
function openedIn(browser: ProgramId): readonly HandshakeRuleCode[] {
	const codes = Object.keys(OBSERVED_HANDSHAKE) as HandshakeRuleCode[];
	return codes.filter((code) => OBSERVED_HANDSHAKE[code]![browser] === 'open');
}

/** Returns the status with which a server refused each breach. */
function refusalsOf(server: ProgramId): Statuses {
	return Object.fromEntries(
		Object.entries(OBSERVED_HANDSHAKE).flatMap(([code, { [server]: seen }]) =>
			typeof seen === 'number' && seen >= 400 ? [[code, seen]] : [],
		),
	);
}

function isLength(rule: FrameRuleCode): boolean {
	return LENGTHS.includes(rule);
}

// Returns the consequences of a breach: what our strict receiver does, and what real programs do (measured). The page shows one
// example, which only one role reads; programs of the other role received bytes that break the rule in the same way.
import {
	HANDSHAKE_POLICY,
	PROGRAMS,
	OBSERVED_FRAME,
	OBSERVED_HANDSHAKE,
	STRICT_FRAME_POLICY,
	type BrowserObservation,
	type FrameObservation,
	type FrameReaction,
	type HandshakePolicy,
	type HandshakeReaction,
	type ProgramId,
	type ServerObservation,
} from '../../engine/reader/index.ts';
import type { FrameRuleCode, HandshakeRuleCode, RuleCode } from '../../engine/report/index.ts';
import type { Role } from '../../engine/role.ts';
import { vectorOf } from './vectors.ts';

export type RuleReaction =
	| { readonly reader: 'receiver'; readonly type: 'frame'; readonly does: FrameReaction }
	| { readonly reader: Role; readonly type: 'handshake'; readonly does: HandshakeReaction };

export interface Observation {
	readonly name: string;
	readonly version: string;
	readonly role: 'client' | 'server';
	readonly seen:
		| { readonly type: 'frame'; readonly result: FrameObservation }
		| { readonly type: 'handshake'; readonly result: ServerObservation | BrowserObservation };
}

export function isFrameRule(code: RuleCode): code is FrameRuleCode {
	return Object.hasOwn(STRICT_FRAME_POLICY, code);
}

function isHandshakeRule(code: RuleCode): code is HandshakeRuleCode {
	return Object.hasOwn(HANDSHAKE_POLICY, code);
}

/** Returns the reactions in the policy tables; none for rules whose reaction is only described in words. */
export function reactionsTo(code: RuleCode): readonly RuleReaction[] {
	if (isFrameRule(code)) {
		return [{ reader: 'receiver', type: 'frame', does: STRICT_FRAME_POLICY[code] }];
	}
	if (!isHandshakeRule(code)) return [];
	const policy: HandshakePolicy = HANDSHAKE_POLICY[code];
	return (['server', 'client'] as const).flatMap((reader): readonly RuleReaction[] => {
		const does = policy[reader];
		return does === null ? [] : [{ reader, type: 'handshake', does }];
	});
}

export function observationsOf(code: RuleCode): readonly Observation[] {
	if (isFrameRule(code)) return ofFrames(code);
	return isHandshakeRule(code) ? ofHandshake(code) : [];
}

/**
 * Says what the measured browsers received instead of the example, which a client sends: a response with the same fault,
 * or the same frames from a server. It is null if a server sends the example, or if no browser was measured.
 */
export function sentToBrowsers(code: RuleCode): 'response' | 'unmasked' | null {
	if (!observationsOf(code).some(({ role }) => role === 'client')) return null;
	const broken = vectorOf(code)?.broken;
	if (broken?.kind === 'request') return 'response';
	return broken?.kind === 'frames' && broken.from === 'client' ? 'unmasked' : null;
}

function ofFrames(code: FrameRuleCode): readonly Observation[] {
	const row = OBSERVED_FRAME[code];
	return (Object.keys(row) as ProgramId[]).flatMap((program) => {
		const result = row[program];
		return result ? [{ ...PROGRAMS[program], seen: { type: 'frame', result } }] : [];
	});
}

function ofHandshake(code: HandshakeRuleCode): readonly Observation[] {
	const row = OBSERVED_HANDSHAKE[code] ?? {};
	return (Object.keys(PROGRAMS) as ProgramId[]).flatMap((peer) => {
		const result = row[peer];
		return result === undefined ? [] : [{ ...PROGRAMS[peer], seen: { type: 'handshake', result } }];
	});
}

// Checks the rules for an intermediary (§5.4, RFC 9110 §7.6.1): what arrived on one wire is compared with
// what left on the other.
import type { Role } from '../role.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { RuleCode } from '../report/rules.ts';
import type { SeenMessage } from './frames.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function betweenDuties(wires: readonly Wire[]): readonly Observed[] {
	return wires.flatMap((front) => {
		if (front.hop !== 'client-side') return [];
		const back = wires.find(
			({ hop, connection }) => hop === 'server-side' && connection === front.connection,
		);
		if (back === undefined) return [];
		return [...passesOn(front, back, 'client', front), ...passesOn(back, front, 'server', front)];
	});
}

/**
 * Compares what `by` sent on the wire `near` with what passed on the wire `far`.
 * @param front the client-side wire, on which the intermediary saw the handshake
 */
function passesOn(near: Wire, far: Wire, by: Role, front: Wire): readonly Observed[] {
	const spoilt = far.sides[by].failing;
	if (spoilt !== null && near.sides[by].failing === null) {
		const { code, range } = spoilt.fault;
		const whole = near.sides[by].frames.some(({ frame }) => frame.opcode >= OPCODE.close);
		const cut = code === 'control-unfragmented' && whole;
		const rule = cut ? 'control-not-refragmented' : 'transport-hop-by-hop';
		return [far.inBytes(by, rule, range, {}, 'intermediary')];
	}
	const after = far.sides[by].messages;
	for (const [i, message] of near.sides[by].messages.entries()) {
		const passed = after[i];
		if (passed === undefined || !passed.complete || !message.complete) return [];
		const recut = firstRecut(message, passed);
		const rule = recut === null ? null : ruleFor(front, message);
		if (recut !== null && rule !== null) {
			return [far.inBytes(by, rule, recut.range, {}, 'intermediary')];
		}
	}
	return [];
}

/**
 * Returns the first frame whose length differs from the original's; null when the message is cut the same
 * way.
 */
function firstRecut(before: SeenMessage, after: SeenMessage) {
	const lengths = (message: SeenMessage) => message.frames.map(({ payload }) => payload.length);
	const [came, went] = [lengths(before), lengths(after)];
	const at = went.findIndex((length, i) => length !== came[i]);
	if (at >= 0) return after.frames[at]!;
	return went.length === came.length ? null : after.frames.at(-1)!;
}

/**
 * Returns the rule that forbids this intermediary to change the fragments of a message (§5.4); null when it
 * may.
 */
function ruleFor({ opening }: Wire, { frames }: SeenMessage): RuleCode | null {
	const { tunnelled, extensions } = opening;
	// A proxy does not read the bytes in a tunnel.
	if (tunnelled) return 'fragment-proxy-handshake';
	const reserved = frames.some(({ frame }) => frame.rsv1 || frame.rsv2 || frame.rsv3);
	if (reserved) return 'fragment-proxy-reserved';
	return extensions.length > 0 ? 'fragment-proxy-extension' : null;
}

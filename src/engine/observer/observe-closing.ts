// Checks the rules for the end of a connection (§5.5.1, §7.1).
import { OPCODE } from '../frame/opcode.ts';
import { brokeCompression, closeCodeSeen, codeBits, saysFailure } from './failure.ts';
import { PATIENCE } from './patience.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

export function closingDuties(wire: Wire): readonly Observed[] {
	return [
		...(['client', 'server'] as const).flatMap((by) => [
			...answersClose(wire, by),
			...echoesCode(wire, by),
			...beginsNothing(wire, by),
		]),
		...codesOfOneSide(wire),
		...serverFirst(wire),
		...clientWaits(wire),
		...endedAlone(wire),
	];
}

/** A Close must be answered with a Close (§5.5.1). */
function answersClose(wire: Wire, by: Role): readonly Observed[] {
	const asked = wire.closeOf(otherRole(by));
	if (asked === null || wire.closeOf(by) !== null) return [];
	// After a breach that fails the connection, an answer could not be read.
	if (wire.sides[by].failing !== null) return [];
	if (saysFailure(asked) && brokeCompression(wire, by, asked.event)) return [];
	if (wire.unsent(by)?.close) return [];
	const end = wire.endOf(by);
	const [first] = wire.ends;
	// The other side ended TCP first, without FIN: then no answer was possible.
	const cut = first !== undefined && first.how !== 'fin' && first.by !== by;
	if (end !== null && !cut && wire.knows(asked.event, wire.decided(by, end))) {
		return [wire.at(end.event, by, 'close-answered', { how: end.how })];
	}
	if (!wire.hadTime(by, asked.event, PATIENCE.answer)) return [];
	return [wire.inBytes(otherRole(by), 'close-answered', asked.range, {}, by)];
}

/** The answer to a Close typically has the same code (§5.5.1). */
function echoesCode(wire: Wire, by: Role): readonly Observed[] {
	const [asked, answer] = [wire.closeOf(otherRole(by)), wire.closeOf(by)];
	if (asked === null || answer === null) return [];
	if (!wire.knows(asked.event, wire.written(by, answer))) return [];
	const [received, sent] = [closeCodeSeen(asked), closeCodeSeen(answer)];
	if (received === null || received === sent) return [];
	const data = { received, sent: sent ?? 1005 };
	return [
		wire.inBytes(by, 'close-echo-code', sent === null ? answer.range : codeBits(answer), data),
	];
}

/**
 * Checks that an endpoint begins no message after a received Close; it may finish one (§6.1, §7.1.3). What it wrote
 * before may leave later.
 */
function beginsNothing(wire: Wire, by: Role): readonly Observed[] {
	const [asked, own] = [wire.closeOf(otherRole(by)), wire.closeOf(by)];
	if (asked === null) return [];
	const begun = wire.sides[by].frames.find(
		(seen) =>
			(seen.frame.opcode === OPCODE.text || seen.frame.opcode === OPCODE.binary) &&
			wire.knows(asked.event, wire.written(by, seen)) &&
			(own === null || seen.frame.offset < own.frame.offset),
	);
	return begun === undefined
		? []
		: [wire.inBytes(by, 'endpoint-open-to-send', begun.opcodeBits, { state: 'CLOSING' })];
}

/**
 * Only a client may choose 1010, and only a server 1011 (§7.4.1). An answer with the same code is not a
 * choice.
 */
function codesOfOneSide(wire: Wire): readonly Observed[] {
	const choices = [
		['server', 1010, 'close-code-1010-client'],
		['client', 1011, 'close-code-1011-server'],
	] as const;
	return choices.flatMap(([by, code, rule]) => {
		const close = wire.closeOf(by);
		const asked = wire.closeOf(otherRole(by));
		if (close === null || closeCodeSeen(close) !== code) return [];
		const echo = asked !== null && asked.event < close.event && closeCodeSeen(asked) === code;
		return echo ? [] : [wire.inBytes(by, rule, codeBits(close))];
	});
}

/** Checks that after both Close frames the server ends TCP immediately (§5.5.1), before the client does (§7.1.1). */
function serverFirst(wire: Wire): readonly Observed[] {
	const done = bothClosed(wire);
	if (done === null || !wire.hadTime('server', done.event, PATIENCE.serverEnds)) return [];
	const end = wire.endOf('server');
	const due = wire.instant(done.event).at + PATIENCE.serverEnds + 2 * (wire.known.latencyMs ?? 0);
	// In HTTP/2 other streams can hold back the end of this one.
	if (end !== null && wire.decided('server', end).at < due) return [];
	return [wire.inBytes(done.by, 'close-server-first', done.range, {}, 'server')];
}

/** The client gives the server time to end TCP (§7.1.1). */
function clientWaits(wire: Wire): readonly Observed[] {
	const [end] = wire.ends;
	const close = wire.closeOf('client');
	if (end?.by !== 'client' || close === null || end.event < close.event) return [];
	// A client that fails the connection need not wait (§7.1.7).
	const fails = saysFailure(close) || wire.sides.server.failing !== null;
	const serverClose = wire.closeOf('server');
	const complete =
		serverClose !== null && wire.knows(serverClose.event, wire.decided('client', end));
	if (fails && !complete) return [];
	const since =
		complete && serverClose.event > close.event
			? wire.instant(serverClose.event)
			: wire.written('client', close);
	// The client does not know how long its bytes are in transit, so it need not wait for that.
	const waitedMs = end.at - since.at;
	if (waitedMs >= PATIENCE.clientWaits) return [];
	return [wire.at(end.event, 'client', 'close-client-waits', { waitedMs })];
}

/** Returns the second of the two Close frames; null unless both sides sent one. */
function bothClosed(wire: Wire) {
	const [client, server] = [wire.closeOf('client'), wire.closeOf('server')];
	if (client === null || server === null) return null;
	return client.event > server.event
		? ({ ...client, by: 'client' } as const)
		: ({ ...server, by: 'server' } as const);
}

/**
 * Checks that a side which ends TCP first has sent or received a Close (§7.3). The side that ends second can send
 * none.
 */
function endedAlone(wire: Wire): readonly Observed[] {
	const [end] = wire.ends;
	if (end === undefined || end.by === null || wire.opening.openedBy === null) return [];
	const closeSeen = (['client', 'server'] as const).some((by) => {
		const close = wire.closeOf(by);
		return close !== null && close.event < end.event;
	});
	const { event, by, how } = end;
	// A client that gives up before the response could reach it has no WebSocket to close yet.
	if (by === 'client' && !wire.knows(wire.opening.openedBy, wire.decided(by, end))) return [];
	if (closeSeen || wire.sides[by].failing !== null || wire.unsent(by)?.close) return [];
	const failing = wire.sides[otherRole(by)].failing;
	// A side that fails an open connection sends a Close with the reason (§7.1.7).
	if (failing !== null && wire.precedes(failing.event, end)) {
		return [wire.at(event, by, 'endpoint-fail-says-why', { how, rule: failing.fault.code })];
	}
	if (wire.forbidden(by, end)) return [wire.at(event, by, 'endpoint-policy-code', { how })];
	return [wire.at(event, by, 'close-tcp-alone', { how })];
}

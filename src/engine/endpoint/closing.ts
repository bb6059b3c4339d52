// Ends a connection in each of its ways: the closing handshake (§7.1.2), failing the connection (§7.1.7), and the end
// of TCP (§7.1.4).
import { readCloseBody } from '../frame/close.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { EndpointFailure } from './endpoint-events.ts';
import type { CloseStatus } from './endpoint-value.ts';
import { NO_TIMERS } from './endpoint-value.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

/** Takes the peer's complete Close: a legal one, or one that the profile takes. */
export function receiveClose(turn: EndpointTurn, body: Bytes): CloseStatus {
	const { code, reason } = readCloseBody(body);
	// Without a code the status is 1005 (§7.1.5).
	const status = { code: code ?? 1005, reason };
	turn.next.closeReceived = status;
	turn.emit({ type: 'closeReceived', ...status });
	return status;
}

/** Completes the closing handshake that the peer's Close has begun or answered. */
export function answerClose(turn: EndpointTurn, status: CloseStatus): void {
	turn.move('receive-close');
	// A Close is answered unless we have sent one. The answer has the same code (§5.5.1).
	if (turn.state.sends.close) {
		const { answersEmpty } = turn.next.settings.profile;
		turn.close(answersEmpty.includes(status.code) ? { code: 1005, reason: '' } : status);
		turn.move('send-close');
	}
	turn.stopReading();
	turn.onlyTimer('linger', turn.next.settings.times.lingerMs);
	// The server ends TCP first, so that TIME_WAIT stays on its side (§7.1.1).
	if (turn.next.role === 'server') {
		turn.addEffect({ type: 'shutDown' });
		turn.move('shut-down');
	}
}

/**
 * Fails the connection because of the peer (§7.1.7): reports why, and processes nothing more. A Close is sent
 * if the reaction has a code and the state allows a Close.
 */
export function fail(turn: EndpointTurn, failure: EndpointFailure): void {
	turn.emit(failure);
	const { reaction } = failure;
	if (turn.state.next.fail === undefined) {
		// A profile reads on after the closing handshake. Its page then learns nothing of the Close.
		if (reaction.type !== 'drop') turn.next.closeReceived = null;
		dropTcp(turn);
	} else if (reaction.type === 'drop') dropTcp(turn);
	else failConnection(turn, reaction.type === 'close' ? reaction.code : null);
}

/**
 * Ends the connection from our side without a closing handshake.
 * @param code the code of the Close that is sent if one may be sent; null for no Close
 */
export function failConnection(turn: EndpointTurn, code: number | null): void {
	if (code !== null && turn.state.sends.close) turn.close({ code, reason: '' });
	turn.stopReading();
	turn.next.outgoing = null;
	turn.addEffect({ type: 'shutDown' });
	turn.move('fail');
	turn.onlyTimer('linger', turn.next.settings.times.lingerMs);
}

/** Ends the endpoint when both halves of TCP have ended. */
export function endTcp(turn: EndpointTurn): void {
	const { closeSent, closeReceived } = turn.next;
	turn.move('tcp-end');
	turn.stopReading();
	turn.next.outgoing = null;
	turn.next.due = NO_TIMERS;
	// The end is clean if the closing handshake was completed (§7.1.4). The code is 1006 if no Close came
	// (§7.1.5).
	turn.emit({
		type: 'closed',
		code: closeReceived?.code ?? 1006,
		reason: closeReceived?.reason ?? '',
		wasClean: closeSent !== null && closeReceived !== null,
	});
}

/** Ends TCP at once from our side. */
export function dropTcp(turn: EndpointTurn): void {
	turn.addEffect({ type: 'closeTcp' });
	endTcp(turn);
}

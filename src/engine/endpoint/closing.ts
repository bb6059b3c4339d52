// The ways out: the closing handshake (§7.1.2), failing the connection (§7.1.7), and the end of TCP (§7.1.4).
import { readCloseBody } from '../frame/close.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { EndpointFailure } from './endpoint-events.ts';
import type { Turn } from './turn.ts';

/** The peer's Close has come, whole and legal. */
export function takeClose(turn: Turn, body: Bytes): void {
	const { code, reason } = readCloseBody(body);
	// §7.1.5: 1005 when no code is there.
	const status = { code: code ?? 1005, reason };
	turn.next.closeReceived = status;
	turn.emit({ type: 'closeReceived', ...status });
	turn.move('receive-close');
	// §5.5.1: answered unless we sent one; the answer echoes the code.
	if (turn.state.sends.close) {
		const { answersEmpty } = turn.next.settings.profile;
		turn.close(answersEmpty.includes(status.code) ? { code: 1005, reason: '' } : status);
		turn.move('send-close');
	}
	turn.stopReading();
	turn.onlyTimer('linger', turn.next.settings.times.lingerMs);
	// §7.1.1: the server shuts TCP first, so that TIME_WAIT stays with it.
	if (turn.next.role === 'server') {
		turn.act({ type: 'shutDown' });
		turn.move('shut-down');
	}
}

/** §7.1.7: says why, where a connection was open and no Close was sent yet, and processes nothing more. */
export function fail(turn: Turn, failure: EndpointFailure): void {
	turn.emit(failure);
	if (failure.reaction.type === 'close') failConnection(turn, failure.reaction.code);
	else failConnection(turn, null);
}

/** Ends the connection from our side without a closing handshake; `code` goes into a Close where one may be sent. */
export function failConnection(turn: Turn, code: number | null): void {
	if (code !== null && turn.state.sends.close) turn.close({ code, reason: '' });
	turn.stopReading();
	turn.next.outgoing = null;
	turn.act({ type: 'shutDown' });
	turn.move('fail');
	turn.onlyTimer('linger', turn.next.settings.times.lingerMs);
}

/** Both halves of TCP are over. */
export function endTcp(turn: Turn): void {
	const { closeSent, closeReceived } = turn.next;
	turn.move('tcp-end');
	turn.stopReading();
	turn.next.outgoing = null;
	turn.next.due = { opening: null, closing: null, linger: null, ping: null, pong: null };
	// §7.1.4: clean when the closing handshake was completed; §7.1.5: 1006 when no Close came.
	turn.emit({
		type: 'closed',
		code: closeReceived?.code ?? 1006,
		reason: closeReceived?.reason ?? '',
		wasClean: closeSent !== null && closeReceived !== null,
	});
}

/** We give TCP up at once. */
export function dropTcp(turn: Turn): void {
	turn.act({ type: 'drop' });
	endTcp(turn);
}

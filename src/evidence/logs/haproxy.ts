// The logs of HAProxy, in HTTP and in TCP mode. Two letters say how a session ended: the first one names the side or
// the timer, the second one the state: Q queue, C connecting, H waiting for the response, D data, and others.
//
// Sources: HAProxy 2.6, configuration.txt, 8.2.2 “TCP log format”, 8.2.3 “HTTP log format”, 8.5 “Session state at
// disconnection”; recorded from the version in `RECORDED_WITH` of the engine.
import type { SignId } from '../sign.ts';
import {
	loggedNumber,
	loggedStatus,
	logLine,
	readLoggedRequest,
	type LogLine,
} from './log-line.ts';
import { loggedTime } from './log-time.ts';

const START =
	/(?:^|\s)\S{2,60}:\d{1,5} \[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:[\d:.]{8,15})\] \S{1,200} \S{1,200}\/\S{1,200} /;
const HTTP =
	/^(?:-?\d+\/){4}\+?(\d+) (-1|\d{1,3}) \+?\d+ \S+ \S+ ([A-Za-z-]{2})[\w-]{2} [\d/+]+ [\d/+]+ (?:\{[^"]{0,2000}\} )?"([^"]*)/;
const TCP = /^(?:-?\d+\/){2}\+?(\d+) \+?(\d+) ([A-Za-z-]{2}) [\d/+]+ [\d/+]+/;

/** States of a session whose response was not a 101. */
const BEFORE_OPEN: ReadonlyMap<string, readonly SignId[]> = new Map([
	['SC', ['upstream-unreachable']],
	['sC', ['upstream-unreachable']],
	['PC', ['upstream-unreachable']],
	['sQ', ['upstream-unreachable']],
	['SH', ['upstream-ended']],
	['sH', ['upstream-no-response']],
	['PH', ['upstream-response-invalid']],
	['CR', ['client-gave-up']],
	['CQ', ['client-gave-up']],
	['CC', ['client-gave-up']],
	['CH', ['client-gave-up']],
]);

/** States of an open tunnel. */
const OPEN: ReadonlyMap<string, readonly SignId[]> = new Map([
	['cD', ['idle-limit-reached']],
	['sD', ['idle-limit-reached']],
	['CD', ['reset-from-client']],
	['SD', ['upstream-died']],
	// A health check found the server down, and `on-marked-down shutdown-sessions` ended the session.
	['DD', ['upstream-died']],
	['KD', ['ended-without-close']],
	['UD', ['ended-without-close']],
	['ID', ['ended-without-close']],
	['PD', ['ended-without-close']],
]);

/** Reads a line of HAProxy. */
export function readHaproxyLine(line: string): LogLine | null {
	const start = START.exec(line.slice(0, 1000));
	if (!start) return null;
	const at = loggedTime(start[1] ?? '');
	const rest = line.slice(start.index + start[0].length);
	const http = HTTP.exec(rest);
	if (http) {
		const [, total, code, state = '', request = ''] = http;
		const status = loggedStatus(code);
		return logLine('haproxy-http', {
			at,
			request: readLoggedRequest(request),
			// An aborted request has the status −1, or a status that did not reach the client.
			status: state.startsWith('C') && status !== 101 ? null : status,
			seconds: (loggedNumber(total) ?? 0) / 1000,
			signs: (status === 101 ? OPEN : BEFORE_OPEN).get(state) ?? [],
		});
	}
	const tcp = TCP.exec(rest);
	if (!tcp) return null;
	const [, total, bytes, state = ''] = tcp;
	const seconds = (loggedNumber(total) ?? 0) / 1000;
	return logLine('haproxy-tcp', { at, seconds, signs: tcpSigns(state, bytes !== '0') });
}

/** Returns the signs of a session in TCP mode. Without bytes of the server the session ended before the response. */
function tcpSigns(state: string, answered: boolean): readonly SignId[] {
	if (answered) return OPEN.get(state) ?? [];
	return state === 'sD' || state === 'SD'
		? ['upstream-no-response']
		: (BEFORE_OPEN.get(state) ?? []);
}

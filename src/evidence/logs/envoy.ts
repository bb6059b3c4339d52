// The access log of Envoy in its default form and in that of Istio. Response flags say what happened besides the
// status.
//
// Sources: Envoy, “Access logging” (default format, %RESPONSE_FLAGS%, “Response Code Details”); Istio, “Envoy Access
// Logs”.
import type { SignId } from '../sign.ts';
import {
	loggedNumber,
	loggedStatus,
	logLine,
	readLoggedRequest,
	type LogLine,
} from './log-line.ts';
import { loggedTime } from './log-time.ts';

const LINE = /^\[(\d{4}-\d\d-\d\dT[\d:.]{8,20}Z?)\] "([^"]*)" (\d{1,3}) ([A-Z,-]{1,40}) /;
const DEFAULT = /^(\d+) (\d+) (\d+) (?:\d+|-) "/;
const ISTIO = /^(\S+) (?:-|"[^"]*"|\S+) "[^"]*" (\d+) (\d+) (\d+) /;

/** Maps flags of a request whose response was not a 101 to what they show. */
const WITHOUT_OPENING: ReadonlyMap<string, SignId> = new Map([
	['UF', 'upstream-unreachable'],
	['UH', 'upstream-unreachable'],
	['UO', 'connections-used-up'],
	['NC', 'upstream-unreachable'],
	['DF', 'upstream-unreachable'],
	['LH', 'upstream-unreachable'],
	['URX', 'upstream-unreachable'],
	['UC', 'upstream-ended'],
	['UR', 'upstream-ended'],
	['UT', 'upstream-no-response'],
	['SI', 'upstream-no-response'],
	['UMSDR', 'upstream-no-response'],
	['DT', 'upstream-no-response'],
	['UPE', 'upstream-response-invalid'],
	['DC', 'client-gave-up'],
	['DR', 'client-gave-up'],
	['UAEX', 'credentials-refused'],
	['RL', 'requests-limited'],
]);

/**
 * Maps flags of a connection that was open to what they show. DC, the client ended TCP, is usual and not a sign of
 * trouble.
 */
const WITH_OPENING: ReadonlyMap<string, SignId> = new Map([
	['SI', 'idle-limit-reached'],
	['UMSDR', 'lifetime-limit-reached'],
	['DT', 'lifetime-limit-reached'],
	['UC', 'upstream-died'],
	['UR', 'upstream-died'],
	['DR', 'reset-from-client'],
	['LR', 'ended-without-close'],
]);

/** Returns the signs of response flags, for example `UF,URX`. */
export function flagSigns(flags: string, open: boolean): readonly SignId[] {
	const known = open ? WITH_OPENING : WITHOUT_OPENING;
	const signs = flags.split(',', 10).flatMap((flag) => known.get(flag) ?? []);
	return [...new Set(signs)];
}

/** Reads a line of the access log of Envoy. */
export function readEnvoyLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	if (!match) return null;
	const [whole, time = '', request = '', code, flags = ''] = match;
	const tail = line.slice(whole.length);
	const istio = ISTIO.exec(tail);
	const [received, sent, duration] = (istio?.slice(2) ?? DEFAULT.exec(tail)?.slice(1) ?? []).map(
		(text) => loggedNumber(text) ?? 0,
	);
	const status = loggedStatus(code);
	// Envoy responds with 403 to an upgrade that no `upgrade_configs` allows.
	const refused = istio?.[1] === 'upgrade_failed';
	return logLine('envoy', {
		at: loggedTime(time),
		request: readLoggedRequest(request),
		status: refused ? null : status,
		seconds: duration === undefined ? null : duration / 1000,
		noBytes: received === 0 && sent === 0 ? 'both' : null,
		signs: refused ? ['proxy-cannot-upgrade'] : flagSigns(flags, status === 101),
		forWebSocket: refused,
	});
}

// The access log of the AWS Application Load Balancer. A WebSocket has the type ws or wss, and its line is written
// when it ends; the time of its request is in the line too, so the line shows how long it was open.
//
// Sources: AWS, “Access logs for your Application Load Balancer”, “Troubleshoot your Application Load Balancers”
// (460, 464, 502, 503, 504).
import type { SignId } from '../sign.ts';
import { loggedStatus, logLine, readLoggedRequest, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const LINE =
	/^(https?|h2|wss?|grpcs) (\d{4}-\d\d-\d\dT[\d:.]{8,16}Z) \S+ \S+:\d+ (?:\S+:\d+|-) -?[\d.]+ -?[\d.]+ -?[\d.]+ (\d{3}|-) (\d{3}|-) \d+ \d+ "([^"]*)"/;
const CREATED = / (\d{4}-\d\d-\d\dT[\d:.]{8,16}Z) "/;
const ORIGIN = /^[a-z]+:\/\/[^/?#]*/;

/** Maps statuses that the load balancer makes itself, because the target gave none, to what they show. */
const WITHOUT_TARGET: ReadonlyMap<number, SignId> = new Map([
	[502, 'upstream-no-response'],
	[503, 'upstream-unreachable'],
	[504, 'upstream-no-response'],
	[561, 'credentials-refused'],
]);

/** Reads a line of the access log of an Application Load Balancer. */
export function readAlbLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	if (!match) return null;
	const [whole, type = '', time = '', code, targetCode, text = ''] = match;
	const at = loggedTime(time);
	const created = loggedTime(CREATED.exec(line.slice(whole.length))?.[1] ?? '');
	const request = readLoggedRequest(text);
	const status = loggedStatus(code);
	const own = status === null || targetCode !== '-' ? undefined : WITHOUT_TARGET.get(status);
	return logLine('aws-alb', {
		at,
		request: request && { ...request, target: request.target.replace(ORIGIN, '') },
		// 460: the client closed the connection before the load balancer could respond.
		status: status === 460 ? null : status,
		seconds: at === null || created === null ? null : (at - created) / 1000,
		signs: status === 460 ? ['client-gave-up'] : own ? [own] : [],
		forWebSocket: type.startsWith('ws'),
	});
}

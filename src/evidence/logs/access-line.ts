// Access logs in the Common Log Format, its combined form, and what programs put behind it: ingress-nginx, Traefik,
// and fields of nginx with a name, such as `rt=60.001`.
//
// Sources: nginx, ngx_http_log_module (log_format combined) and ngx_http_upstream.c (499, $request_time); Apache,
// mod_log_config; ingress-nginx, “Log format”; Traefik, “Access logs”, Common Log Format.
import type { SignId } from '../sign.ts';
import {
	CLIENT_ENDED,
	loggedNumber,
	loggedStatus,
	logLine,
	readLoggedRequest,
	type LogLine,
} from './log-line.ts';
import { loggedTime } from './log-time.ts';

const COMMON =
	/^\S+ \S+ [^[]{0,200}\[([^\]]{1,40})\] "([^"]*)" (\d{1,3}|-) (\d+|-)(?: (?:"[^"]*"|-) "[^"]*")?/;
const TRAEFIK = /^ \d+ "[^"]*" "[^"]*" (\d+)ms/;
const INGRESS = /^ (\d+) (\d+\.\d+) \[[^\]]*\] \[[^\]]*\] /;
const NAMED_TIME = /\b(?:rt|request_time)[=:]"?(\d+\.\d+)/;

/** Reads a line of an access log in the Common Log Format or longer. */
export function readAccessLine(line: string): LogLine | null {
	const match = COMMON.exec(line);
	if (!match) return null;
	const [whole, time = '', request = '', status, bytes] = match;
	const tail = line.slice(whole.length);
	const traefik = TRAEFIK.exec(tail);
	const ingress = INGRESS.exec(tail);
	const named = NAMED_TIME.exec(tail);
	// A client that begins with TLS on a port without it: nginx and Apache write its first bytes so.
	const isTls = request.startsWith('\\x16\\x03');
	const isNginx = ingress !== null || named !== null;
	return logLine(traefik ? 'traefik' : ingress ? 'ingress-nginx' : 'access', {
		at: loggedTime(time),
		request: readLoggedRequest(request),
		status: isTls ? null : loggedStatus(status),
		seconds: traefik ? Number(traefik[1]) / 1000 : loggedNumber(ingress?.[2] ?? named?.[1]),
		// Of an upgraded connection nginx counts what it sent to the client. Go programs count nothing of it.
		noBytes: isNginx && bytes === '0' ? 'server' : null,
		signs: signsOfStatus(status, isTls),
	});
}

function signsOfStatus(status: string | undefined, isTls: boolean): readonly SignId[] {
	if (isTls) return ['tls-not-accepted'];
	if (status === CLIENT_ENDED) return ['client-gave-up'];
	return status === '009' ? ['upstream-response-invalid'] : [];
}

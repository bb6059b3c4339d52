// What Caddy and Traefik print to a console: Caddy’s columns with a JSON object at the end, and Traefik’s sentences
// with the status that it sends and the error behind it.
//
// Sources: Caddy, “log” directive, encoder `console`; Traefik, pkg/proxy/httputil/proxy.go (“'502 Bad Gateway' caused
// by”, v3: “502 Bad Gateway error=”); github.com/caddyserver/caddy/issues/5490, github.com/traefik/traefik/issues/7739.
import { goErrorSigns, goUpgradeSigns } from './go-error.ts';
import { parseObject, readLoggedObject } from './json-line.ts';
import { CLIENT_ENDED, loggedStatus, logLine, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const CADDY =
	/^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)?)\t([A-Z]+)\t([\w.]+)\t([^\t]*)(?:\t(\{.*\}))?$/;
const TRAEFIK = /^(?:time="([^"]{10,40})" level=[a-z]+ msg=|(\d{4}-\d\d-\d\dT\S{8,30}) [A-Z]{3} )/;
const TRAEFIK_STATUS = /'?\b(\d{3}) [A-Z][A-Za-z ]{2,40}'?(?: caused by: | error=)(.*)$/;

/** Matches what version 1 writes of the response that the server behind it gave to an opening request. */
const DIALLED = /websocket: bad handshake with resp: (\d{3})\b/;

/** Reads a line of Caddy’s console. */
export function readCaddyConsoleLine(line: string): LogLine | null {
	const match = CADDY.exec(line);
	if (!match) return null;
	const [, time = '', level, logger, msg, json] = match;
	const fields = json === undefined ? {} : (parseObject(json) ?? {});
	const read = readLoggedObject({ ...fields, level, logger, msg });
	return read && { ...read, at: loggedTime(time) };
}

/** Reads a line of Traefik’s own log, which names no request. */
export function readTraefikLine(line: string): LogLine | null {
	const match = TRAEFIK.exec(line);
	if (!match) return null;
	const at = loggedTime(match[1] ?? match[2] ?? '');
	const found = TRAEFIK_STATUS.exec(line);
	if (!found) {
		const status = DIALLED.exec(line)?.[1];
		const signs = goUpgradeSigns(line);
		const forWebSocket = status !== undefined || signs.length > 0;
		return logLine('traefik', { at, status: loggedStatus(status), signs, forWebSocket });
	}
	const ended = found[1] === CLIENT_ENDED;
	return logLine('traefik', {
		at,
		status: loggedStatus(found[1]),
		signs: ended ? ['client-gave-up'] : goErrorSigns(found[2] ?? ''),
	});
}

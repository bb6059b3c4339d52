// What Tornado writes of a request, as Jupyter, OctoPrint and others print it: `400 GET /path (address) 3.96ms`, and of
// an error that a handler raised: `404 GET /path (address): Kernel does not exist`. Formats differ in what is before.
//
// Sources: Tornado, tornado/web.py (log_request, log_exception, _request_summary); jupyter_server, services/kernels;
// github.com/pangeo-data/pangeo/issues/124, github.com/jupyter/notebook/issues/6137.
import { loggedStatus, logLine, type LogLine } from './log-line.ts';

const LINE =
	/^[^"]{0,160}?(?:^|[\s\]])([1-5]\d\d) ([A-Z]{3,7}) (\/\S{0,4000}) \([^()]{1,200}\)(?:: | (\d+\.\d+)ms)/;

/** Matches the path at which a notebook of Jupyter talks with its kernel: by WebSocket only. */
const KERNEL = /\/api\/kernels\/[\w-]+\/channels(?:\?|$)/;

/** Reads a line about a request. */
export function readTornadoLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	if (!match) return null;
	const [, status, method = '', target = '', milliseconds] = match;
	return logLine('tornado', {
		request: { method, target, protocol: '' },
		status: loggedStatus(status),
		seconds: milliseconds === undefined ? null : Number(milliseconds) / 1000,
		forWebSocket: KERNEL.test(target),
	});
}

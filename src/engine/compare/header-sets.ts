// The header sets that Compare offers. A comment names the source of each set.
import { LIMITS } from '../limits.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HeaderSet } from './header-set.ts';
import { responseFor, headBytes } from './header-set.ts';

/** Makes a head from a start line and field lines as text. */
function plainHead(startLine: string, ...lines: readonly string[]): PlainHead {
	const fields = lines.map((line) => {
		const colon = line.indexOf(': ');
		return { name: line.slice(0, colon), value: line.slice(colon + 2) };
	});
	return { startLine, fields };
}

const MINIMAL: HeaderSet = {
	id: 'minimal',
	poll: {
		request: plainHead('GET /poll HTTP/1.1', 'Host: a.example'),
		response: plainHead('HTTP/1.1 200 OK', 'Content-Length: 20'),
	},
	empty: plainHead('HTTP/1.1 204 No Content'),
	eventStream: null,
	upgrade: null,
};

// Firefox 89 and the server of susam/lab pcap-sockets, from its captures.
const LAB_REQUEST = plainHead(
	'GET /time HTTP/1.1',
	'Host: 172.105.253.239:8000',
	'User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:89.0) Gecko/20100101 Firefox/89.0',
	'Accept: */*',
	'Accept-Language: en-US,en;q=0.5',
	'Accept-Encoding: gzip, deflate',
	'Connection: keep-alive',
	'Referer: http://172.105.253.239:8000/',
);
const LAB_RESPONSE = plainHead(
	'HTTP/1.1 200 OK',
	'Content-Type: application/json',
	'Content-Length: 20',
	'Date: Thu, 10 Jun 2021 08:04:23 GMT',
);
// The captured request has 344 bytes, but its text is not published. This text is Firefox's EventSource
// request of that length.
const LAB_STREAM_REQUEST = plainHead(
	'GET /time HTTP/1.1',
	'Host: 172.105.253.239:8000',
	'User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:89.0) Gecko/20100101 Firefox/89.0',
	'Accept: text/event-stream',
	'Accept-Language: en-US,en;q=0.5',
	'Accept-Encoding: gzip, deflate',
	'Connection: keep-alive',
	'Referer: http://172.105.253.239:8000/',
	'Pragma: no-cache',
	'Cache-Control: no-cache',
);
const LAB_STREAM_RESPONSE = plainHead(
	'HTTP/1.1 200 OK',
	'Content-Type: text/event-stream; charset=utf-8',
	'Date: Thu, 10 Jun 2021 11:42:14 GMT',
	'Transfer-Encoding: chunked',
);
const LAB_UPGRADE_REQUEST = plainHead(
	'GET /time HTTP/1.1',
	'Host: 172.105.253.239:8000',
	'User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:89.0) Gecko/20100101 Firefox/89.0',
	'Accept: */*',
	'Accept-Language: en-US,en;q=0.5',
	'Accept-Encoding: gzip, deflate',
	'Sec-WebSocket-Version: 13',
	'Origin: http://172.105.253.239:8000',
	'Sec-WebSocket-Extensions: permessage-deflate',
	'Sec-WebSocket-Key: W+pQUnxtfyImglCepUIxdw==',
	'Connection: keep-alive, Upgrade',
	'Pragma: no-cache',
	'Cache-Control: no-cache',
	'Upgrade: websocket',
);
const LAB_UPGRADE_RESPONSE = plainHead(
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: jvz8rJ0yJN/A4J0kiZQLiifpQO8=',
);

const LAB: HeaderSet = {
	id: 'lab',
	poll: { request: LAB_REQUEST, response: LAB_RESPONSE },
	// The study assumes for its hour that the head of an empty response is as long as the full one. The
	// length therefore has two digits here too.
	empty: {
		startLine: LAB_RESPONSE.startLine,
		fields: LAB_RESPONSE.fields.map((field) =>
			field.name === 'Content-Length' ? { name: field.name, value: '00' } : field,
		),
	},
	eventStream: { request: LAB_STREAM_REQUEST, response: LAB_STREAM_RESPONSE },
	upgrade: { request: LAB_UPGRADE_REQUEST, response: LAB_UPGRADE_RESPONSE },
};

// Chromium on Linux (`RECORDED_WITH` has the version), recorded from fetch(), EventSource and WebSocket of one page with
// one session cookie. Host and scheme were replaced, and "Headless" was removed.
const BROWSER_REQUEST = plainHead(
	'GET /prices HTTP/1.1',
	'Host: app.example',
	'Connection: keep-alive',
	'sec-ch-ua-platform: "Linux"',
	'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
	'sec-ch-ua: "Not;A=Brand";v="8", "Chromium";v="150"',
	'sec-ch-ua-mobile: ?0',
	'Accept: */*',
	'Sec-Fetch-Site: same-origin',
	'Sec-Fetch-Mode: cors',
	'Sec-Fetch-Dest: empty',
	'Referer: https://app.example/',
	'Accept-Encoding: gzip, deflate, br, zstd',
	'Accept-Language: en-US,en;q=0.9',
	'Cookie: session=7d1f0c6e0b5a4f2e9c3b8a1d6e4f5a2b',
);
const BROWSER_STREAM_REQUEST = plainHead(
	'GET /stream HTTP/1.1',
	'Host: app.example',
	'Connection: keep-alive',
	'Pragma: no-cache',
	'Cache-Control: no-cache',
	'sec-ch-ua-platform: "Linux"',
	'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
	'Accept: text/event-stream',
	'sec-ch-ua: "Not;A=Brand";v="8", "Chromium";v="150"',
	'sec-ch-ua-mobile: ?0',
	'Sec-Fetch-Site: same-origin',
	'Sec-Fetch-Mode: cors',
	'Sec-Fetch-Dest: empty',
	'Referer: https://app.example/',
	'Accept-Encoding: gzip, deflate, br, zstd',
	'Accept-Language: en-US,en;q=0.9',
	'Cookie: session=7d1f0c6e0b5a4f2e9c3b8a1d6e4f5a2b',
);
const BROWSER_UPGRADE_REQUEST = plainHead(
	'GET /socket HTTP/1.1',
	'Host: app.example',
	'Connection: Upgrade',
	'Pragma: no-cache',
	'Cache-Control: no-cache',
	'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
	'Upgrade: websocket',
	'Origin: https://app.example',
	'Sec-WebSocket-Version: 13',
	'Accept-Encoding: gzip, deflate, br, zstd',
	'Accept-Language: en-US,en;q=0.9',
	'Cookie: session=7d1f0c6e0b5a4f2e9c3b8a1d6e4f5a2b',
	'Sec-WebSocket-Key: Uld0QgQ88RzONJeIzM894Q==',
	'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
);
// A typical response of a server behind nginx.
const BROWSER_RESPONSE = plainHead(
	'HTTP/1.1 200 OK',
	'Server: nginx',
	'Date: Thu, 10 Jun 2021 08:04:23 GMT',
	'Content-Type: application/json',
	'Content-Length: 20',
	'Connection: keep-alive',
	'Cache-Control: no-store',
	'Strict-Transport-Security: max-age=63072000',
	'X-Content-Type-Options: nosniff',
);

const BROWSER: HeaderSet = {
	id: 'browser',
	poll: { request: BROWSER_REQUEST, response: BROWSER_RESPONSE },
	empty: {
		startLine: 'HTTP/1.1 204 No Content',
		fields: BROWSER_RESPONSE.fields.filter(({ name }) => !name.startsWith('Content-')),
	},
	eventStream: {
		request: BROWSER_STREAM_REQUEST,
		response: plainHead(
			'HTTP/1.1 200 OK',
			'Server: nginx',
			'Date: Thu, 10 Jun 2021 08:04:23 GMT',
			'Content-Type: text/event-stream',
			'Transfer-Encoding: chunked',
			'Connection: keep-alive',
			'Cache-Control: no-store',
			'Strict-Transport-Security: max-age=63072000',
			'X-Content-Type-Options: nosniff',
		),
	},
	upgrade: {
		request: BROWSER_UPGRADE_REQUEST,
		response: plainHead(
			'HTTP/1.1 101 Switching Protocols',
			'Server: nginx',
			'Date: Thu, 10 Jun 2021 08:04:23 GMT',
			'Connection: upgrade',
			'Upgrade: websocket',
			'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
			'Sec-WebSocket-Extensions: permessage-deflate',
		),
	},
};

// Lubbers and Greco, "A Quantum Leap in Scalability for the Web", 2010, examples 2 and 3. The study counts
// 871 bytes: the characters of these lines without their line endings. On the wire the two heads have 909
// bytes.
const STUDY_REQUEST = plainHead(
	'GET /PollingStock//PollingStock HTTP/1.1',
	'Host: localhost:8080',
	'User-Agent: Mozilla/5.0 (Windows; U; Windows NT 5.1; en-US; rv:1.9.1.5) Gecko/20091102 Firefox/3.5.5',
	'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
	'Accept-Language: en-us',
	'Accept-Encoding: gzip,deflate',
	'Accept-Charset: ISO-8859-1,utf-8;q=0.7,*;q=0.7',
	'Keep-Alive: 300',
	'Connection: keep-alive',
	'Referer: http://www.example.com/PollingStock/',
	'Cookie: showInheritedConstant=false; showInheritedProtectedConstant=false; showInheritedProperty=false; showInheritedProtectedProperty=false; showInheritedMethod=false; showInheritedProtectedMethod=false; showInheritedEvent=false; showInheritedStyle=false; showInheritedEffect=false',
);
const STUDY_RESPONSE = plainHead(
	'HTTP/1.1 200 OK',
	'X-Powered-By: Servlet/2.5',
	'Server: Sun Java System Application Server 9.1_02',
	'Content-Type: text/html;charset=UTF-8',
	'Content-Length: 21',
	'Date: Sat, 07 Nov 2009 00:32:46 GMT',
);

const STUDY: HeaderSet = {
	id: 'study',
	poll: { request: STUDY_REQUEST, response: STUDY_RESPONSE },
	empty: responseFor(STUDY_RESPONSE, 0),
	eventStream: null,
	upgrade: null,
};

/** Counts the bytes that the study counted: characters without line endings. */
export const STUDY_COUNTED_BYTES = [STUDY_REQUEST, STUDY_RESPONSE].reduce(
	(sum, one) => sum + headBytes(one) - 2 * (one.fields.length + 2),
	0,
);

export const HEADER_SETS = { minimal: MINIMAL, browser: BROWSER, lab: LAB, study: STUDY } as const;

/** Holds the length of the shortest cookie line, with a cookie of one character and its line ending. */
const SHORTEST_COOKIE = 'Cookie: x'.length + 2;

/**
 * Returns the minimal set with a total length of `bytes`, request and response together. A cookie fills the
 * length; a longer target fills it when the rest is too short for a cookie. Returns null below the set's own
 * 78 bytes, above the limit for heads, and for a number that is not whole.
 */
export function headerSetOfBytes(bytes: number): HeaderSet | null {
	const { request, response } = MINIMAL.poll;
	const missing = bytes - headBytes(request) - headBytes(response);
	if (!Number.isInteger(missing) || missing < 0 || bytes > LIMITS.head) return null;
	const padding = 'x'.repeat(missing);
	const value = padding.slice(SHORTEST_COOKIE - 1);
	const padded =
		missing < SHORTEST_COOKIE
			? { ...request, startLine: request.startLine.replace('/poll', `/poll${padding}`) }
			: { ...request, fields: [...request.fields, { name: 'Cookie', value }] };
	return { ...MINIMAL, id: 'sized', poll: { request: padded, response } };
}

/**
 * Returns a header set with this request and the responses of the browser's set. The other heads are made
 * from these.
 */
export function headerSetOf(request: PlainHead): HeaderSet {
	const { poll, empty } = HEADER_SETS.browser;
	return {
		id: 'pasted',
		poll: { request, response: poll.response },
		empty,
		eventStream: null,
		upgrade: null,
	};
}

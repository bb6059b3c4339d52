import type { StateName, TimerName } from '../../../../engine/index.ts';
import type { Remark, UnitName } from '../../inspector/meaning.ts';
import { rules } from './rules.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';
import { FIELD_NAMES } from '../../../../strings/en/frame-terms.ts';

/** A sentence and the section that it rests on. */
export interface UnitExplanation {
	readonly text: string;
	/** The section of the RFC that decides this; empty if no section does. */
	readonly section: string;
}

export const inspector = {
	label: 'Details',
	way: { up: 'client → server', down: 'server → client' },
	/** The two nodes of a hop; used only if intermediaries divide the path into several hops. */
	hop: (from: string, to: string) => `${from} → ${to}`,
	box: (n: number) => `box ${number(n)}`,
	/**
	 * For a WebSocket frame inside HTTP/2: the stream, and the header of the DATA frame before it in hex.
	 * `header` may be empty.
	 */
	inStream: (stream: number, header: string) =>
		header === ''
			? `in DATA of stream ${String(stream)}`
			: `in DATA of stream ${String(stream)}: ${header}`,
	frameOf: (n: number, of: number) => `frame ${number(n)} of ${number(of)}`,
	when: {
		planned: (time: string) => `leaves at ${time}`,
		inTransit: (from: string, to: string) => `${from}, under way until ${to}`,
		arrived: (from: string, to: string) => `${from}, arrived at ${to}`,
		never: (from: string) => `${from}, never arrived`,
	},
	titles: {
		syn: 'SYN',
		'syn-ack': 'SYN, ACK',
		tls: 'TLS handshake',
		fin: 'FIN',
		rst: 'RST',
		request: 'Request',
		connect: 'CONNECT to a proxy',
		switching: '101 Switching Protocols',
		response: 'HTTP answer',
		body: 'Body of the answer',
		http2: 'HTTP/2',
		text: 'Text message',
		binary: 'Binary message',
		'first-fragment': 'First fragment',
		'middle-fragment': 'Next fragment',
		'last-fragment': 'Last fragment',
		'lone-fragment': 'Continuation of no message',
		ping: 'Ping',
		pong: 'Pong',
		close: 'Close',
		'close-without-code': 'Close without a code',
		reserved: 'Reserved opcode',
	} satisfies Record<UnitName, string>,
	between: (title: string) => `${title} between two fragments`,
	meanings: {
		syn: {
			text: 'A TCP connection is asked for. WebSocket has to wait until it stands.',
			section: 'RFC 9293 §3.5',
		},
		'syn-ack': {
			text: 'The other side agrees. When this has come the connection stands, and the request can leave.',
			section: 'RFC 9293 §3.5',
		},
		tls: {
			text: 'Records of the TLS handshake. What comes after it nobody on the way can read, or change unnoticed.',
			section: 'RFC 8446 §2',
		},
		fin: {
			text: 'This side will send no more bytes. After the closing handshake the server should be the first to say so.',
			section: '§7.1.1',
		},
		rst: {
			text: 'TCP is cut off at once. Whoever gets it learns no close code.',
			section: 'RFC 9293 §3.10.7',
		},
		request: {
			text: 'An HTTP request. With Upgrade, a version and a key it asks to speak WebSocket from here on.',
			section: '§4.1',
		},
		connect: {
			text: 'The client asks its proxy for a tunnel. The opening handshake goes through it.',
			section: '§4.1',
		},
		switching: {
			text: 'The server agrees. The client checks Sec-WebSocket-Accept; right behind the empty line frames may begin.',
			section: '§4.2.2',
		},
		response: {
			text: 'An answer that switches nothing: a refusal, a redirect, or the 200 of a proxy to CONNECT.',
			section: '§4.1',
		},
		body: {
			text: 'Bytes behind a head that opened no WebSocket connection. They are not frames.',
			section: '',
		},
		http2: {
			text: 'What HTTP/2 says for itself: its opening, the beginning and the end of a stream, the bytes of other streams. Nine bytes of header, then the payload. The WebSocket is one of the streams.',
			section: 'RFC 9113 §4.1, RFC 8441 §5',
		},
		text: {
			text: 'A whole message of text in one frame: FIN is 1. The text must be UTF-8.',
			section: '§5.6',
		},
		binary: {
			text: 'A whole message of bytes in one frame: FIN is 1. What they mean is up to the applications.',
			section: '§5.6',
		},
		'first-fragment': {
			text: 'A message begins that goes on in later frames: FIN is 0. Only this frame says whether it is text or binary.',
			section: '§5.4',
		},
		'middle-fragment': {
			text: 'The message goes on: opcode 0, and FIN is still 0. The application hears nothing yet.',
			section: '§5.4',
		},
		'last-fragment': {
			text: 'FIN is 1: the message is complete. The application gets it in one piece.',
			section: '§5.4',
		},
		'lone-fragment': {
			text: 'Opcode 0 goes on with a message, but no message has begun. The receiver fails the connection.',
			section: '§5.4',
		},
		ping: {
			text: 'The other side must answer with a Pong that carries the same bytes, unless it has got a Close.',
			section: '§5.5.2',
		},
		pong: {
			text: 'The bytes are those of a Ping. A Pong that nobody asked for is legal too, and is not answered.',
			section: '§5.5.3',
		},
		close: {
			text: 'Goodbye. This side sends no more data frames; the other answers with a Close, unless it has sent one.',
			section: '§5.5.1',
		},
		'close-without-code': {
			text: 'Goodbye, without a reason. Whoever gets it is told 1005, which never stands on the wire.',
			section: '§7.1.5',
		},
		reserved: {
			text: 'An opcode that nobody has given a meaning. Whoever gets it must fail the connection.',
			section: '§5.2',
		},
	} satisfies Record<UnitName, UnitExplanation>,
	remarks: {
		'between-fragments': {
			text: 'A control frame may come between the fragments of a message; it is not part of it.',
			section: '§5.4',
		},
		compressed: {
			text: 'The payload is compressed: RSV1 on the first frame of the message says so.',
			section: 'RFC 7692 §6',
		},
		changed: { text: 'It was changed under way: what came is not what left.', section: '' },
		ignored: { text: 'Nobody was there any more to take it.', section: '' },
		'in-transit': { text: 'It never arrives.', section: '' },
	} satisfies Record<Remark, UnitExplanation>,
	bytes: {
		left: 'As it left',
		came: 'As it came',
		label: 'Bytes',
		more: (n: number) => `… ${count(n, 'more byte')}`,
		changed: 'changed',
	},
	fields: 'Fields',
	fieldNames: FIELD_NAMES,
	reserved: 'reserved',
	cut: 'cut off',
	ruleTitle: (code: string): string => rules.find(code)?.title ?? code,
	detail: (code: string, data: Readonly<Record<string, number | string>>) =>
		rules.find(code)?.detail?.(data) ?? '',
	cause: {
		label: 'Why',
		answers: (what: string, time: string) => `answers ${what} at ${time}`,
		after: (what: string, time: string) => `follows ${what} at ${time}`,
		script: 'the script says so',
		timer: 'a timer was due',
		box: 'a box on the way did it',
		reconnect: 'the client comes back',
		itself: 'it begins the conversation',
	},
	wire: {
		label: 'On the wire',
		carried: (segments: number, bytes: number) =>
			`${count(segments, 'segment')}, ${countBytes(bytes)} with TCP/IP headers`,
		carriedTls: (segments: number, bytes: number) =>
			`${count(segments, 'segment')}, ${countBytes(bytes)} with TLS and TCP/IP headers`,
		lost: (n: number) =>
			n === 1 ? 'one copy was lost and sent again' : `${number(n)} copies were lost and sent again`,
	},
	open: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	deselect: 'Close',
	moment: {
		label: (time: string) => `At ${time}`,
		wire: 'Under way',
		nothing: 'Nothing is under way.',
		flight: (what: string, bytes: number) =>
			bytes === 0 ? what : `${what} · ${countBytes(bytes)}`,
		arrives: (time: string) => `arrives in ${time}`,
		again: (n: number) => (n === 2 ? 'sent twice' : `sent ${number(n)} times`),
		more: (n: number) => `and ${number(n)} more`,
		phases: {
			idle: 'has not begun',
			connecting: 'waits for TCP',
			tunnel: 'waits for its proxy',
			tls: 'TLS handshake',
			speaking: '',
			'by-hand': 'writes by hand',
			over: 'has given up',
		},
		states: {
			'awaiting-request': 'waits for a request',
			'awaiting-response': 'waits for the answer',
			open: 'open',
			'close-sent': 'has sent a Close',
			'close-received': 'has got a Close',
			'close-done': 'both have said Close',
			'half-closed': 'has sent FIN',
			ending: 'waits for the end of TCP',
			closed: 'closed',
		} satisfies Record<StateName, string>,
		incoming: (kind: string, bytes: number, frames: number) =>
			`unfinished ${kind} message: ${countBytes(bytes)} of ${count(frames, 'frame')}`,
		outgoing: (kind: string) => `has begun to send a ${kind} message`,
		buffered: 'bufferedAmount',
		queued: 'not yet sent',
		held: 'not yet read',
		unacknowledged: 'not acknowledged',
		bytesOf: (n: number, most: number) => `${number(n)} of ${countBytes(most)}`,
		timers: {
			opening: 'gives up the handshake',
			closing: 'waits no longer for a Close',
			linger: 'waits no longer for the end of TCP',
			ping: 'next Ping',
			pong: 'waits no longer for the Pong',
		} satisfies Record<TimerName, string>,
		due: (time: string) => `in ${time}`,
		stalled: 'reads nothing',
		vanished: 'has vanished: nothing leaves it, nothing reaches it',
		pageSaw: 'Page code has seen',
		programSaw: 'The program has seen',
		sawNothing: 'nothing yet',
		fails: 'fails the connection',
		refuses: 'refuses to do that',
		turnsAway: (status: number) => `answers HTTP ${String(status)}`,
		gaveUp: 'gave up waiting',
		answered: (status: number) => `HTTP ${String(status)}`,
		bytes: (n: number) => countBytes(n),
		quoted: (text: string) => `“${text}”`,
	},
};
export type InspectorWords = typeof inspector;

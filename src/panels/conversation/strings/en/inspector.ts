import type { TimerName } from '../../../../engine/endpoint/index.ts';
import type { RuleCode } from '../../../../engine/report/index.ts';
import type { Remark, UnitName } from '../../inspector/meaning.ts';
import { actions } from './actions.ts';
import { RULE_WORDS } from '../../../../strings/en/rule-words.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';
import { DIRECTIONS, FIELD_NAMES, OPCODE_NAMES } from '../../../../strings/en/frame-terms.ts';
import { STATE_TERMS } from '../../../../strings/en/state-terms.ts';

/** Holds a sentence and the section that it rests on. */
export interface UnitExplanation {
	readonly text: string;
	/** Holds the section of the RFC that decides this. It is empty if no section does. */
	readonly section: string;
}

export const inspector = {
	label: 'Details',
	way: { up: DIRECTIONS.client, down: DIRECTIONS.server },
	/** Names the two ends of a hop, which is one of the parts into which intermediaries divide the path. */
	hop: (from: string, to: string) => `${from} → ${to}`,
	box: (n: number) => `intermediary ${number(n)}`,
	/**
	 * Says in which stream of HTTP/2 a WebSocket frame is. `header` is the header of the DATA frame before it in
	 * hex, and may be empty.
	 */
	inStream: (stream: number, header: string) =>
		header === ''
			? `in a DATA frame of stream ${String(stream)}`
			: `in a DATA frame of stream ${String(stream)}: ${header}`,
	frameOf: (n: number, of: number) => `frame ${number(n)} of ${number(of)}`,
	when: {
		sent: (from: string) => `sent at ${from}, in transit`,
		planned: (time: string) => `will be sent at ${time}`,
		inTransit: (from: string, to: string) => `sent at ${from}, arrives at ${to}`,
		arrived: (from: string, to: string) => `sent at ${from}, arrived at ${to}`,
		never: (from: string) => `sent at ${from}, never arrives`,
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
		response: 'HTTP response',
		body: 'Bytes after the head',
		http2: 'HTTP/2',
		text: 'Text message',
		binary: 'Binary message',
		'first-fragment': 'First fragment',
		'middle-fragment': 'Next fragment',
		'last-fragment': 'Last fragment',
		'lone-fragment': 'Continuation without a message',
		ping: 'Ping',
		pong: 'Pong',
		close: 'Close',
		'close-without-code': 'Close without a code',
		reserved: 'Reserved opcode',
	} satisfies Record<UnitName, string>,
	between: (title: string) => `${title} between two fragments`,
	meanings: {
		syn: {
			text: 'This side asks for a TCP connection. The HTTP request waits until the connection is established.',
			section: 'RFC 9293 §3.5',
		},
		'syn-ack': {
			text: 'The other side accepts the TCP connection. As soon as this segment arrives, the connection is established and data can be sent.',
			section: 'RFC 9293 §3.5',
		},
		tls: {
			text: 'These are records of the TLS handshake. An intermediary without the keys cannot read the bytes that follow, and cannot change them unnoticed.',
			section: 'RFC 8446 §2',
		},
		fin: {
			text: 'This side will send no more bytes on this TCP connection. After the closing handshake, the server should send its TCP FIN first.',
			section: '§7.1.1',
		},
		rst: {
			text: 'RST (reset) ends the TCP connection at once, without a close code.',
			section: 'RFC 9293 §3.10.7',
		},
		request: {
			text: 'The opening handshake begins with an HTTP request. Its fields Connection, Upgrade, Sec-WebSocket-Version and Sec-WebSocket-Key ask the server to switch to WebSocket.',
			section: '§4.1',
		},
		connect: {
			text: 'The client asks its proxy for a tunnel to the server. The WebSocket handshake then goes through this tunnel.',
			section: '§4.1',
		},
		switching: {
			text: 'The server switches to WebSocket. The client checks Sec-WebSocket-Accept. The first frame may follow directly after the empty line.',
			section: '§4.2.2',
		},
		response: {
			text: 'This HTTP response does not switch to WebSocket. It can be a refusal, a redirect, an ordinary page, or a proxy’s 200 response to CONNECT.',
			section: '§4.1',
		},
		body: {
			text: 'These bytes follow a head (start line and header fields) that did not open a WebSocket connection. These bytes are not frames.',
			section: '',
		},
		http2: {
			text: 'These bytes belong to HTTP/2 itself: the start of the connection, the start or end of a stream, or data of another stream. Streams are independent channels in one connection, and the WebSocket uses one of them. An HTTP/2 frame has a header of nine bytes before its payload.',
			section: 'RFC 9113 §4.1, RFC 8441 §5',
		},
		text: {
			text: 'This frame is a complete text message: the FIN bit is 1. Its text must be valid UTF-8.',
			section: '§5.6',
		},
		binary: {
			text: 'This frame is a complete binary message: the FIN bit is 1. The applications decide what the bytes mean.',
			section: '§5.6',
		},
		'first-fragment': {
			text: 'This is the first frame of a message that continues in later frames: the FIN bit is 0. Its opcode gives the type of the whole message, text or binary.',
			section: '§5.4',
		},
		'middle-fragment': {
			text: 'The message continues: the opcode is 0, and the FIN bit is still 0. The application gets nothing yet.',
			section: '§5.4',
		},
		'last-fragment': {
			text: 'The FIN bit is 1, so the message is complete. The application now gets the whole message.',
			section: '§5.4',
		},
		'lone-fragment': {
			text: 'Opcode 0 continues a message, but there is no unfinished message to continue. The receiver fails the connection.',
			section: '§5.4',
		},
		ping: {
			text: 'The other side must answer with a Pong that contains the same bytes, unless it has already received a Close.',
			section: '§5.5.2',
		},
		pong: {
			text: 'A Pong contains the bytes of the Ping that it answers. A Pong may also be sent without a Ping; such a Pong needs no answer.',
			section: '§5.5.3',
		},
		close: {
			text: 'This side closes the connection and sends no more data frames. The other side answers with a Close, unless it has already sent one.',
			section: '§5.5.1',
		},
		'close-without-code': {
			text: 'This Close has no code. After an empty Close the receiver reports 1005, a code that must not be sent in a Close frame.',
			section: '§7.1.5',
		},
		reserved: {
			text: 'This opcode is reserved: it has no meaning yet. A receiver that does not understand this opcode must fail the connection.',
			section: '§5.2',
		},
	} satisfies Record<UnitName, UnitExplanation>,
	remarks: {
		'between-fragments': {
			text: 'A control frame (Close, Ping or Pong) may come between the fragments of a message. The control frame is not part of this message.',
			section: '§5.4',
		},
		compressed: {
			text: 'The payload is compressed, as RSV1 = 1 in the first frame of the message shows.',
			section: 'RFC 7692 §6',
		},
		changed: {
			text: 'These bytes were changed in transit: the receiver does not get the bytes that were sent.',
			section: '',
		},
		ignored: {
			text: 'The receiver ignores these bytes, because it is offline or no longer has this connection.',
			section: '',
		},
		'in-transit': { text: 'These bytes never arrive.', section: '' },
	} satisfies Record<Remark, UnitExplanation>,
	bytes: {
		left: 'As sent',
		came: 'As received',
		label: 'Bytes',
		more: (n: number) => `… ${count(n, 'more byte')}`,
		changed: 'changed',
	},
	detailed: actions.detailed,
	fields: 'Fields',
	fieldNames: FIELD_NAMES,
	opcodes: OPCODE_NAMES,
	cut: 'incomplete',
	ruleTitle: (code: RuleCode): string => RULE_WORDS[code].title,
	detail: (code: RuleCode, data: Readonly<Record<string, number | string>>) =>
		RULE_WORDS[code].detail?.(data) ?? '',
	trigger: {
		label: 'Cause',
		answers: (what: string, time: string) => `answers ${what} (sent at ${time})`,
		after: (what: string, time: string) => `follows ${what} (sent at ${time})`,
		script: 'an action of the script',
		timer: 'a timer expired',
		box: 'sent by an intermediary',
		reconnect: 'the client reconnects',
		itself: 'start of the conversation',
	},
	wire: {
		carried: (segments: number, bytes: number, tls: boolean) =>
			`Carried in ${count(segments, 'segment')} of ${countBytes(bytes)} in all, with ${tls ? 'TLS overhead and ' : ''}Ethernet, IP and TCP headers`,
		lost: (n: number) =>
			n === 1
				? 'a segment was lost and sent again'
				: `segments were lost ${number(n)} times and sent again`,
	},
	open: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	deselect: 'Close',
	playHead: {
		label: (time: string) => `At ${time}`,
		wire: 'In transit',
		nothing: 'Nothing is in transit.',
		flight: (what: string, bytes: number) =>
			bytes === 0 ? what : `${what} · ${countBytes(bytes)}`,
		arrives: (time: string) => `arrives in ${time}`,
		again: (n: number) => (n === 2 ? 'sent twice' : `sent ${number(n)} times`),
		more: (n: number) => `and ${number(n)} more`,
		phases: {
			idle: 'not started',
			connecting: 'waits for TCP',
			tunnel: 'waits for the proxy',
			tls: 'TLS handshake',
			application: '',
			'by-hand': 'sends raw bytes',
			over: 'has no connection',
		},
		// Beside OPEN and CLOSED, the names of these two states would say the same word again.
		states: { ...STATE_TERMS, open: 'can send and receive', closed: 'the connection has ended' },
		incoming: (kind: 'text' | 'binary', bytes: number, frames: number) =>
			`incomplete ${OPCODE_NAMES[kind]} message: ${countBytes(bytes)} in ${count(frames, 'frame')}`,
		outgoing: (kind: 'text' | 'binary') =>
			`is sending a ${OPCODE_NAMES[kind]} message in fragments`,
		buffered: 'bufferedAmount',
		queued: 'not yet sent',
		held: 'not yet read',
		unacknowledged: 'not yet acknowledged',
		bytesOf: (n: number, most: number) => `${number(n)} of ${countBytes(most)}`,
		timers: {
			opening: 'handshake timeout',
			closing: 'Close frame timeout',
			linger: 'TCP closing timeout',
			ping: 'next Ping',
			pong: 'Pong timeout',
		} satisfies Record<TimerName, string>,
		due: (time: string) => `in ${time}`,
		stalled: 'has stopped reading',
		vanished: 'offline: sends and receives nothing',
		pageSaw: 'Events in the page',
		programSaw: 'Events in the program',
		sawNothing: 'none yet',
		fails: 'fails the connection',
		refuses: 'refuses to send',
		turnsAway: (status: number) => `refuses with HTTP ${String(status)}`,
		gaveUp: 'times out',
		answered: (status: number) => `HTTP ${String(status)}`,
		bytes: (n: number) => countBytes(n),
		quoted: (text: string) => `“${text}”`,
	},
};
export type InspectorWords = typeof inspector;

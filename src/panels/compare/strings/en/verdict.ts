import type { Quantity, TransportId, VerdictReason } from '../../../../engine/index.ts';
import type { Amount } from '../../stories/amount.ts';

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': 'plain requests need nothing special of anybody',
	sse: 'it is an ordinary answer, and the browser reconnects by itself',
	'long-polling': 'it is made of ordinary requests',
	websocket: 'its messages have borders, and no proxy holds them back',
	streaming: 'it is one ordinary answer',
};

/** Values come formatted. */
export interface ReasonValues {
	readonly name: string;
	readonly other: string;
	readonly transport: TransportId;
	readonly wait: string;
	readonly otherWait: string;
	readonly age: string;
	/** Bytes a second and client. */
	readonly bytes: string;
	readonly otherBytes: string;
	/** The one passed over would have been cheaper. */
	readonly otherCheaper: boolean;
	readonly burden: string;
	readonly inTime: boolean;
}

function reason(kind: VerdictReason, values: ReasonValues): string {
	const { name, other, wait, otherWait, age, bytes, otherBytes } = values;
	switch (kind) {
		case 'wait':
			return values.otherCheaper
				? `${other} would cost less, ${otherBytes}/s a client against ${bytes}/s. But a message could wait ${otherWait} there, and the page can bear ${age}. With ${name} it waits ${wait} at most.`
				: `With ${name} a message waits ${wait} at most. With ${other} it could wait ${otherWait}, and the page can bear ${age}.`;
		case 'load':
			return `${other} would cost less, ${otherBytes}/s a client against ${bytes}/s. But ${values.burden}`;
		case 'bytes':
			return `Of all that are in time and carried, it costs the fewest bytes: ${bytes}/s a client. The next, ${other}, costs ${otherBytes}/s.`;
		case 'simplicity':
			return `${other} would cost ${otherBytes}/s a client, ${name} costs ${bytes}/s: not a tenth more, and simpler. ${upper(SIMPLER[values.transport])}.`;
		case 'nothing-fits':
			return values.inTime
				? `No transport is both in time and carried here. ${name} waits least, ${wait}, but it asks for more than there is. See the warnings.`
				: `No transport is both in time and carried here. ${name} waits least: up to ${wait}, and the page can bear ${age}.`;
	}
}

const QUANTITY_AMOUNTS: Readonly<Record<Quantity, (amount: string) => string>> = {
	ratePerSecond: (amount) => amount,
	upstreamPerSecond: (amount) => `${amount} from the client`,
	tolerableAgeMs: (amount) => `a bearable wait of ${amount}`,
	pollMs: (amount) => `a poll interval of ${amount}`,
	roundTripMs: (amount) => `a round trip of ${amount}`,
	updateBytes: (amount) => `messages of ${amount}`,
	clients: (amount) => `${amount} clients`,
};

export const verdict = {
	title: 'Verdict',
	take: (name: string) => `Take ${name}.`,
	nothing: (name: string) => `Nothing fits. ${name} is nearest.`,
	reason,
	perSecond: (count: string) => `${count} requests a second`,
	requests: (count: string) => `${count} requests`,
	burden: {
		'server-overloaded': (asked: string, answered: string) =>
			`all clients together would ask ${asked}, and the server answers ${answered}.`,
		'link-overloaded': (offered: string, carried: string) =>
			`it would put ${offered} on a link that carries ${carried}.`,
		'polls-pile-up': (grows: string) =>
			`its requests would pile up in the browser, ${grows} in each client.`,
		unknown: 'it would ask for more than there is.',
	},
	turns: 'Where it turns',
	moreTurns: 'More turning points',
	reckoning: 'Still working out where this would turn …',
	noTurn: 'No single value, moved alone, would change this.',
	amount: (amount: Amount): string => {
		switch (amount.type) {
			case 'plain':
				return amount.text;
			case 'every':
				return `one message in ${amount.period}`;
			case 'per-second':
				return `${amount.count} messages a second`;
		}
	},
	turn: (side: 'above' | 'below', quantity: Quantity, amount: string, name: string | null) =>
		`${side === 'above' ? 'Above' : 'Below'} ${QUANTITY_AMOUNTS[quantity](amount)}, ${
			name === null ? 'none of them would do' : `${name} would do`
		}.`,
	candidates: 'All five, for one client',
	columns: {
		transport: 'Transport',
		inTime: 'In time',
		carried: 'Carried',
		wait: 'Longest wait',
		bytes: 'Bytes /s',
	},
	yes: 'yes',
	no: 'no',
	chosen: 'recommended',
	warnings: {
		of: (name: string) => `${name}:`,
		then: '; ',
		title: 'Warnings',
		'poll-shorter-than-round-trip': 'The poll interval is shorter than the round trip',
		'polls-pile-up': 'Polls pile up in the browser',
		'link-overloaded': 'The link carries less than is asked of it',
		'server-overloaded': 'The server answers fewer requests than come',
		fixedClock: (poll: string, turn: string, parallel: number, http2: boolean) =>
			`An answer takes ${turn}, but a poll is due every ${poll}. The clock does not wait, so up to ${parallel} requests are under way at once. A browser allows ${
				http2
					? '100 streams on its one HTTP/2 connection'
					: 'six connections to a host over HTTP/1.1'
			}.`,
		timer: (poll: string, turn: string, each: string) =>
			`An answer takes ${turn}, and only then does the timer of ${poll} start. So nothing overlaps: this client asks once in ${each}, not once in ${poll}.`,
		pileUp: (due: string, sent: string, parallel: number) =>
			`${due} are due in each client, and with ${parallel} under way at most ${sent} leave. The others wait, and the line grows without bound.`,
		link: (carried: string) =>
			`The link carries ${carried} each way. What is more waits before it, and the line grows without bound: every message comes later than the one before.`,
		server: (answers: string) =>
			`The server answers ${answers}. What is more waits before it, and the line grows for as long as this goes on.`,
		ways: { up: 'to the server', down: 'to the clients' },
		linkRow: (way: string, offered: string, grows: string) =>
			`${way}, ${offered} asked for, ${grows} more waiting each second`,
		serverRow: (offered: string, grows: string) =>
			`${offered} asked for, ${grows} more waiting each second`,
		pileRow: (grows: string) => `${grows} more waiting each second in each client`,
		afterMinute: (late: string) => `after one minute ${late} late`,
		atMost: (late: string) =>
			`at most ${late} late, because each client asks again only when it has its answer`,
		easing:
			'Long polls, and polls by a timer, ask less often the later their answers come: theirs is the worst case.',
		drawing: (seconds: string) =>
			`How late an answer comes in the first minute, up to ${seconds}. The same numbers stand in the list.`,
		late: 'late',
		axis: (seconds: number) => `${seconds} s`,
	},
};
export type VerdictWords = typeof verdict;

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

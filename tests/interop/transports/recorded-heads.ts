// The heads of requests and answers out of the bytes that a relay saw.
import type { PlainHead } from '../../../src/engine/http/compose.ts';
import type { HeadPair, HeaderSet } from '../../../src/engine/compare/header-set.ts';
import type { Relay } from './relay.ts';

type Recorded = Pick<Relay, 'bytes'>;

const END = '\r\n\r\n';

/** Requests without a body, one behind the other. @throws when what is there is something else. */
export function recordedRequests(relay: Recorded): readonly PlainHead[] {
	return relay.bytes('up').flatMap((bytes) => {
		const heads: PlainHead[] = [];
		for (let rest = bytes.toString('latin1'); rest.length > 0;) {
			const { head, length } = firstHead(rest);
			heads.push(head);
			rest = rest.slice(length);
			// Behind an upgrade come frames.
			if (fieldOf(head, 'upgrade') !== null) break;
		}
		return heads;
	});
}

/** The answers of a connection; of a stream only the one that it begins with. */
export function recordedResponses(relay: Recorded): readonly PlainHead[] {
	return relay.bytes('down').flatMap((bytes) => {
		const heads: PlainHead[] = [];
		for (let rest = bytes.toString('latin1'); rest.length > 0;) {
			const { head, length } = firstHead(rest);
			heads.push(head);
			const body = fieldOf(head, 'content-length');
			if (body === null && !/ 204 /.test(head.startLine)) break;
			rest = rest.slice(length + Number(body ?? 0));
		}
		return heads;
	});
}

/** What the model is given: a poll, an empty answer, what opened an event stream and a WebSocket. */
export function recordedHeaderSet(relays: {
	readonly 'short-polling': Recorded;
	readonly sse: Recorded;
	readonly websocket: Recorded;
}): HeaderSet {
	const polled = recordedResponses(relays['short-polling']);
	const poll = {
		request: first(recordedRequests(relays['short-polling']), 'poll'),
		response: first(withStatus(polled, 200), 'response to a poll'),
	};
	return {
		id: 'recorded',
		poll,
		empty: first(withStatus(polled, 204), 'empty response'),
		eventStream: opening(relays.sse),
		upgrade: opening(relays.websocket),
	};
}

function opening(relay: Recorded): HeadPair {
	return {
		request: first(recordedRequests(relay), 'request'),
		response: first(recordedResponses(relay), 'response'),
	};
}

function firstHead(text: string): { readonly head: PlainHead; readonly length: number } {
	const end = text.indexOf(END);
	if (end < 0) throw new Error(`no head: ${JSON.stringify(text.slice(0, 80))}`);
	const [startLine = '', ...lines] = text.slice(0, end).split('\r\n');
	const fields = lines.map((line) => {
		const [, name, value] = /^([^:\s]+): (.*)$/.exec(line) ?? [];
		// The model puts ": " between name and value, and so must the recorded program.
		if (name === undefined || value === undefined) throw new Error(`no field: ${line}`);
		return { name, value };
	});
	return { head: { startLine, fields }, length: end + END.length };
}

function fieldOf({ fields }: PlainHead, wanted: string): string | null {
	return fields.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null;
}

function withStatus(heads: readonly PlainHead[], status: number): readonly PlainHead[] {
	return heads.filter(({ startLine }) => startLine.split(' ')[1] === String(status));
}

function first(heads: readonly PlainHead[], what: string): PlainHead {
	const [head] = heads;
	if (head === undefined) throw new Error(`no ${what} was recorded`);
	return head;
}

// WebSocket over one stream of HTTP/2 or HTTP/3: the extended CONNECT of RFC 8441, which RFC 9220 adopts.
// Frames of HTTP go in as their meaning, not as bytes, because the rules do not depend on HPACK or QPACK.
// Broken rules come out.
import type { RuleData } from '../report/diagnosis.ts';
import type { TunnelRuleCode } from '../report/rules.ts';
import type { Role } from '../role.ts';

export type HttpOfStreams = '2' | '3';

/** Lists names and values in order. Names are in lower case; a pseudo-header name begins with a colon. */
export type StreamFields = readonly (readonly [name: string, value: string])[];

/** Represents a frame of HTTP/2 or HTTP/3 by its meaning, and the side that sent it. */
export type StreamFrame = { readonly from: Role } & (
	| {
			readonly type: 'SETTINGS';
			readonly settings: readonly (readonly [name: string, value: number])[];
	  }
	| {
			readonly type: 'HEADERS';
			readonly stream: number;
			readonly fields: StreamFields;
			/** Holds the flag END_STREAM; in HTTP/3 it is the FIN of the stream. */
			readonly endStream?: boolean;
	  }
	| {
			readonly type: 'DATA';
			readonly stream: number;
			/** Holds WebSocket frames as hexadecimal digits. */
			readonly payload: string;
			readonly endStream?: boolean;
	  }
	/** In HTTP/3 this is RESET_STREAM of QUIC. */
	| { readonly type: 'RST_STREAM'; readonly stream: number; readonly error: string }
);

/**
 * Describes a broken rule and its place: the number of the frame, and the name of a field or setting, or `error`.
 * `field` is null when the frame as a whole breaks the rule.
 */
export interface StreamDiagnosis {
	readonly code: TunnelRuleCode;
	readonly frame: number;
	readonly field: string | null;
	readonly data: RuleData;
}

export const ENABLE_CONNECT_PROTOCOL = 'SETTINGS_ENABLE_CONNECT_PROTOCOL';

/** Returns the faults in the frames of one connection, given in the order in which both sides see them. */
export function judgeStreams(
	frames: readonly StreamFrame[],
	http: HttpOfStreams,
): readonly StreamDiagnosis[] {
	const judge = new StreamJudge(http);
	frames.forEach((frame, at) => {
		judge.take(frame, at);
	});
	return judge.diagnoses;
}

type Peer = StreamFrame['from'];
type Headers = Extract<StreamFrame, { type: 'HEADERS' }>;

interface ConnectStream {
	/** Is `open` when the response was 2xx, and WebSocket frames follow. */
	state: 'requested' | 'open' | 'refused';
	/** Lists the sides that have ended their half of the stream. */
	readonly ended: Set<Peer>;
}

class StreamJudge {
	readonly diagnoses: StreamDiagnosis[] = [];
	readonly #http: HttpOfStreams;
	/** Lists the sides that have sent SETTINGS_ENABLE_CONNECT_PROTOCOL = 1. */
	readonly #enabled = new Set<Peer>();
	/** Holds the streams that ask for a WebSocket, by stream number. */
	readonly #streams = new Map<number, ConnectStream>();
	/** Holds the number of the frame that is judged now. */
	#at = 0;

	constructor(http: HttpOfStreams) {
		this.#http = http;
	}

	take(frame: StreamFrame, at: number): void {
		this.#at = at;
		switch (frame.type) {
			case 'SETTINGS':
				for (const [name, value] of frame.settings) {
					if (name === ENABLE_CONNECT_PROTOCOL) this.#setting(frame.from, value);
				}
				return;
			case 'HEADERS':
				this.#headers(frame);
				break;
			case 'RST_STREAM':
				this.#reset(frame.from, frame.stream, frame.error);
				return;
			case 'DATA':
		}
		if (frame.endStream) this.#streams.get(frame.stream)?.ended.add(frame.from);
	}

	/** A side must not send the value 0 after 1 (RFC 8441 §3). */
	#setting(from: Peer, value: number): void {
		if (value === 1) this.#enabled.add(from);
		else if (value === 0 && this.#enabled.has(from)) {
			this.#report('transport-h2-setting-kept', ENABLE_CONNECT_PROTOCOL);
		}
	}

	#headers(frame: Headers): void {
		const stream = this.#streams.get(frame.stream);
		if (frame.from === 'client' && stream === undefined) this.#request(frame);
		else if (stream?.state === 'requested' && frame.from === 'server') {
			this.#answer(stream, frame.fields);
		} else if (stream?.state === 'open') {
			// RFC 9113 §8.5, RFC 9114 §4.4: after 2xx only DATA follows, so trailers do not end a tunnel.
			this.#report('transport-h2-close');
		}
	}

	#request({ stream, fields }: Headers): void {
		const valueOf = new Map(fields);
		const extended = valueOf.has(':protocol');
		const asked = [...valueOf.keys()].some((name) => name.startsWith('sec-websocket-'));
		for (const name of ['connection', 'upgrade']) {
			if (valueOf.has(name)) this.#report('transport-h2-no-upgrade', name);
		}
		if (valueOf.has('sec-websocket-key')) {
			this.#report('transport-h2-no-key', 'sec-websocket-key');
		}
		// Of other protocols this judge checks only that they need the setting.
		const ours = valueOf.get(':protocol') === 'websocket' || asked;
		if (extended && !this.#enabled.has('server')) {
			const code = this.#http === '2' ? 'transport-h2-setting' : 'transport-h3-setting';
			this.#report(code, ':protocol');
		}
		if (!ours) return;
		this.#streams.set(stream, { state: 'requested', ended: new Set() });
		if (valueOf.has('upgrade') && !extended) return;
		for (const [name, allowed] of PSEUDO_FIELDS) {
			const value = valueOf.get(name);
			if (value === undefined) this.#report('transport-h2-protocol', null, { missing: name });
			else if (!allowed.test(value)) this.#report('transport-h2-protocol', name, { value });
		}
	}

	#answer(stream: ConnectStream, fields: StreamFields): void {
		const valueOf = new Map(fields);
		const status = valueOf.get(':status') ?? '';
		// RFC 9113 §8.6, RFC 9114 §4.5: status 101 does not exist, because a stream is not a connection that
		// could switch.
		if (status === '101') this.#report('transport-h2-status', ':status');
		if (valueOf.has('sec-websocket-accept')) {
			this.#report('transport-h2-no-key', 'sec-websocket-accept');
		}
		if (status.startsWith('2')) stream.state = 'open';
		else if (!status.startsWith('1')) stream.state = 'refused';
	}

	#reset(from: Peer, id: number, error: string): void {
		const stream = this.#streams.get(id);
		// RFC 8441 §5: a stream reset corresponds to TCP's RST; an orderly end is END_STREAM. A reset after a
		// side's own END_STREAM ends nothing more, and RFC 9113 §8.1 allows it.
		const orderly = error === 'NO_ERROR' || error === 'H3_NO_ERROR';
		if (stream?.state === 'open' && orderly && !stream.ended.has(from)) {
			this.#report('transport-h2-close', 'error', { error });
		}
		this.#streams.delete(id);
	}

	#report(code: TunnelRuleCode, field: string | null = null, data: RuleData = {}): void {
		this.diagnoses.push({ code, frame: this.#at, field, data });
	}
}

/** Lists the pseudo-header fields of every request for a WebSocket (RFC 8441 §4, §5). */
const PSEUDO_FIELDS: readonly (readonly [name: string, allowed: RegExp])[] = [
	[':method', /^CONNECT$/],
	[':protocol', /^websocket$/],
	[':scheme', /^https?$/],
	[':path', /^\//],
	[':authority', /./],
];

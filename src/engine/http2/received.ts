// Says what one side of an HTTP/2 connection does with the bytes of its peer: it reads their frames, answers them, and
// takes the bytes for the endpoint out of them.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, sameBytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { otherRole } from '../role.ts';
import {
	stateAfterAnswer,
	endedBy,
	FILE_STREAM,
	headers,
	idle,
	LARGER_WINDOW,
	webSocketStream,
	WINDOW,
	type Http2Connection,
	type Http2Event,
	type Http2Setup,
	type Http2Step,
} from './connection.ts';
import type { Http2Frame } from './frame.ts';
import { ENABLE_CONNECT_ID, hasFlag, readHttp2Frames, readHttp2Settings } from './frame.ts';
import { HTTP2_FLAG, HTTP2_PREFACE, HTTP2_TYPE, http2Settings, http2SettingsAck } from './http2.ts';
import { readLiteralBlock } from './literal-block.ts';
import { extendedConnect, requestFor, webSocketAnswer } from './websocket-heads.ts';

/** Takes bytes from the peer, which may be cut anywhere. */
export function receiveHttp2(before: Http2Connection, bytes: Bytes): Http2Step {
	const all = joinBytes([before.kept, bytes]);
	const out: Bytes[] = [];
	const events: Http2Event[] = [];
	let connection = before;
	let from = 0;
	if (connection.role === 'server' && !connection.greeted) {
		const preface = all.subarray(0, HTTP2_PREFACE.length);
		const same = sameBytes(preface, HTTP2_PREFACE.subarray(0, preface.length));
		if (!same) return { ...idle(connection), events: [{ type: 'broken' }] };
		if (preface.length < HTTP2_PREFACE.length) return idle({ ...connection, kept: all });
		from = preface.length;
		out.push(serverSettings(connection.setup), LARGER_WINDOW);
		connection = { ...connection, greeted: true };
	}
	const { frames, end } = readHttp2Frames(all, from);
	for (const frame of frames) {
		const step = takeFrame(connection, frame);
		connection = step.connection;
		out.push(step.out);
		events.push(...step.events);
	}
	return { connection: { ...connection, kept: all.slice(end) }, out: joinBytes(out), events };
}

function takeFrame(connection: Http2Connection, frame: Http2Frame): Http2Step {
	const own = frame.stream === webSocketStream(connection.setup);
	switch (frame.type) {
		case HTTP2_TYPE.settings:
			return hasFlag(frame, HTTP2_FLAG.ack) ? idle(connection) : takeSettings(connection, frame);
		case HTTP2_TYPE.headers:
			return connection.role === 'server'
				? takeRequest(connection, frame)
				: own
					? takeAnswer(connection, frame)
					: idle(connection);
		case HTTP2_TYPE.data:
			return own ? takeData(connection, frame) : idle(connection);
		case HTTP2_TYPE.rstStream: {
			if (!own || connection.state === 'idle' || connection.state === 'over') {
				return idle(connection);
			}
			const over: Http2Connection = { ...connection, state: 'over' };
			return { ...idle(over), events: [{ type: 'end', how: 'reset' }] };
		}
		default:
			return idle(connection);
	}
}

/** Acknowledges the peer's SETTINGS at once (RFC 9113 §6.5.3) and sends the request that waited for them. */
function takeSettings(connection: Http2Connection, frame: Http2Frame): Http2Step {
	const out = http2SettingsAck();
	const { role, state, request, setup } = connection;
	if (role === 'server' || state !== 'idle' || request.length === 0) {
		return { connection, out, events: [] };
	}
	const allowed = readHttp2Settings(frame.payload).some(
		([id, value]) => id === ENABLE_CONNECT_ID && value === 1,
	);
	if (!allowed) {
		return {
			connection: { ...connection, state: 'over' },
			out,
			events: [{ type: 'no-websocket' }],
		};
	}
	const asks = headers(webSocketStream(setup), extendedConnect(request));
	return { connection: { ...connection, state: 'asked' }, out: joinBytes([out, asks]), events: [] };
}

function takeRequest(connection: Http2Connection, { stream, payload }: Http2Frame): Http2Step {
	const { setup } = connection;
	const fields = readLiteralBlock(payload);
	if (fields === null) return { ...idle(connection), events: [{ type: 'broken' }] };
	if (stream === webSocketStream(setup) && connection.state === 'idle') {
		const asked: Http2Connection = { ...connection, state: 'asked' };
		return { ...idle(asked), events: [{ type: 'bytes', bytes: requestFor(fields) }] };
	}
	const { downloadBytes } = setup;
	if (stream !== FILE_STREAM || downloadBytes === null || connection.fileLeft !== null) {
		return idle(connection);
	}
	const answer = [
		{ name: ':status', value: '200' },
		{ name: 'content-length', value: String(downloadBytes) },
	];
	const out = headers(FILE_STREAM, answer);
	return { connection: { ...connection, fileLeft: downloadBytes }, out, events: [] };
}

function takeAnswer(connection: Http2Connection, frame: Http2Frame): Http2Step {
	if (connection.state !== 'asked') return idle(connection);
	const fields = readLiteralBlock(frame.payload);
	if (fields === null) return { ...idle(connection), events: [{ type: 'broken' }] };
	const bytes = webSocketAnswer(fields, connection.request);
	const after: Http2Connection = { ...connection, state: stateAfterAnswer(fields) };
	return { ...idle(after), events: [{ type: 'bytes', bytes }] };
}

function takeData(connection: Http2Connection, frame: Http2Frame): Http2Step {
	const { role, state, ended } = connection;
	const peer = otherRole(role);
	if (state === 'idle' || state === 'over' || ended[peer]) return idle(connection);
	const { payload } = frame;
	const ends = hasFlag(frame, HTTP2_FLAG.endStream);
	const events: Http2Event[] = payload.length === 0 ? [] : [{ type: 'bytes', bytes: payload }];
	if (ends) events.push({ type: 'end', how: 'fin' });
	return { connection: ends ? endedBy(connection, peer) : connection, out: NO_BYTES, events };
}

function serverSettings({ extendedConnect: enabled }: Http2Setup): Bytes {
	const window = [4, WINDOW] as const;
	return enabled ? http2Settings([ENABLE_CONNECT_ID, 1], window) : http2Settings(window);
}
